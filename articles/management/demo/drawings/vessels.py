"""Ships and the cranes that serve them."""

from articles.management.demo.drawings.canvas import Canvas, Colour, mixed


def freighter(sheet: Canvas, x: float, y: float, long: float, hull: Colour) -> None:
    """A bulk carrier seen from the side, its bow to the left, its waterline at `y`."""
    unit = long / 100
    deck = y - 9 * unit
    sheet.fill(
        [
            (x, deck - 2 * unit),
            (x + long, deck),
            (x + 97 * unit, y),
            (x + 6 * unit, y),
        ],
        hull,
    )
    sheet.box(
        x + 5 * unit, y - 2 * unit, 92 * unit, 2 * unit, mixed(hull, "#a03c2c", 0.55)
    )
    house = mixed(hull, "#f4efe4", 0.75)
    sheet.box(x + 80 * unit, deck - 14 * unit, 12 * unit, 14 * unit, house)
    sheet.box(x + 78 * unit, deck - 17 * unit, 16 * unit, 3 * unit, house)
    sheet.box(
        x + 93 * unit,
        deck - 11 * unit,
        4 * unit,
        11 * unit,
        mixed(hull, "#a03c2c", 0.7),
    )
    for row in range(3):
        sheet.box(
            x + 81 * unit, deck - (12 - 4 * row) * unit, 10 * unit, 1.2 * unit, hull
        )
    for hatch in range(4):
        left = x + (14 + 16 * hatch) * unit
        sheet.box(
            left, deck - 2 * unit, 11 * unit, 2.4 * unit, mixed(hull, "#000000", 0.25)
        )
        mast = left + 13 * unit
        sheet.line([(mast, deck), (mast, deck - 13 * unit)], hull, 0.9 * unit)
        sheet.line(
            [(mast, deck - 12 * unit), (mast - 9 * unit, deck - 7 * unit)],
            hull,
            0.6 * unit,
        )


def crane(sheet: Canvas, x: float, y: float, high: float, colour: Colour) -> None:
    """A quay crane with its arm out over the water to the left."""
    leg, top = high * 0.16, y - high
    for side in (-leg, leg):
        sheet.line([(x + side, y), (x + side * 0.55, top)], colour, high * 0.022)
    sheet.line(
        [(x - leg, y - high * 0.3), (x + leg, y - high * 0.3)], colour, high * 0.018
    )
    sheet.line(
        [(x - leg * 0.9, y - high * 0.3), (x + leg * 0.6, top)], colour, high * 0.01
    )
    sheet.line([(x - high * 0.85, top), (x + high * 0.3, top)], colour, high * 0.03)
    peak = (x, top - high * 0.28)
    sheet.line([(x - leg * 0.4, top), peak, (x + leg * 0.4, top)], colour, high * 0.018)
    for end in (-0.8, -0.42, 0.28):
        sheet.line([peak, (x + high * end, top)], colour, high * 0.007)
    hook = x - high * 0.55
    sheet.line([(hook, top), (hook, top + high * 0.34)], colour, high * 0.006)
    sheet.box(hook - high * 0.05, top + high * 0.34, high * 0.1, high * 0.05, colour)


def tower_crane(sheet: Canvas, x: float, y: float, high: float, colour: Colour) -> None:
    top = y - high
    sheet.line([(x, y), (x, top - high * 0.08)], colour, high * 0.022)
    sheet.line([(x - high * 0.25, top), (x + high * 0.75, top)], colour, high * 0.016)
    sheet.line([(x, top - high * 0.08), (x + high * 0.6, top)], colour, high * 0.006)
    sheet.line([(x, top - high * 0.08), (x - high * 0.22, top)], colour, high * 0.006)
    sheet.box(x - high * 0.25, top, high * 0.07, high * 0.06, colour)
    sheet.line([(x + high * 0.5, top), (x + high * 0.5, top + high * 0.3)], colour, 1.5)


def boat(
    sheet: Canvas, x: float, y: float, long: float, hull: Colour, sail: Colour
) -> None:
    sheet.fill(
        [
            (x, y - long * 0.1),
            (x + long, y - long * 0.13),
            (x + long * 0.86, y),
            (x + long * 0.14, y),
        ],
        hull,
    )
    mast = x + long * 0.45
    sheet.line([(mast, y - long * 0.1), (mast, y - long * 1.25)], hull, long * 0.018)
    sheet.fill(
        [
            (mast + 4, y - long * 0.2),
            (mast + 4, y - long * 1.2),
            (mast + long * 0.46, y - long * 0.2),
        ],
        sail,
    )
    sheet.fill(
        [
            (mast - 4, y - long * 0.25),
            (mast - 4, y - long * 1.0),
            (mast - long * 0.34, y - long * 0.25),
        ],
        mixed(sail, hull, 0.2),
    )
