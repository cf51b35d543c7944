"""Things that stand in the pictures: houses, lamps, dishes, people."""

import math

from articles.management.demo.drawings.canvas import Canvas, Colour, Point, mixed


def lighthouse(sheet: Canvas, x: float, y: float, high: float, wall: Colour) -> None:
    foot, head = high * 0.12, high * 0.075
    top = y - high
    sheet.fill([(x - foot, y), (x - head, top), (x + head, top), (x + foot, y)], wall)
    shade = mixed(wall, "#10202c", 0.35)
    sheet.fill(
        [(x + foot * 0.25, y), (x + head * 0.25, top), (x + head, top), (x + foot, y)],
        shade,
    )
    for band in (0.28, 0.62):
        low, up = y - high * band, y - high * (band + 0.15)
        at_low = foot + (head - foot) * band
        at_up = foot + (head - foot) * (band + 0.15)
        sheet.fill(
            [(x - at_low, low), (x - at_up, up), (x + at_up, up), (x + at_low, low)],
            "#8f2f28",
        )
    sheet.box(x - head * 1.35, top - high * 0.02, head * 2.7, high * 0.025, "#1c2730")
    sheet.box(x - head * 0.8, top - high * 0.12, head * 1.6, high * 0.1, "#ffe7a3")
    for bar in (-0.8, -0.25, 0.3, 0.75):
        sheet.line(
            [(x + head * bar, top), (x + head * bar, top - high * 0.12)], "#1c2730", 1.6
        )
    sheet.fill(
        [
            (x - head, top - high * 0.12),
            (x, top - high * 0.2),
            (x + head, top - high * 0.12),
        ],
        "#1c2730",
    )


def house(
    sheet: Canvas, x: float, y: float, wide: float, high: float, wall: Colour
) -> None:
    """A gabled house on the line `y`, with windows."""
    roof = wide * 0.55
    sheet.box(x, y - high, wide, high, wall)
    dark = mixed(wall, "#1b1512", 0.6)
    eaves = wide * 0.06
    sheet.fill(
        [
            (x - eaves, y - high),
            (x + wide / 2, y - high - roof),
            (x + wide + eaves, y - high),
        ],
        mixed(wall, "#3a1d18", 0.7),
    )
    rows = max(1, int(high / 58))
    for row in range(rows):
        for column in (0.2, 0.62):
            lit = sheet.random.random() < 0.3
            top = y - high + 16 + row * 56
            sheet.box(
                x + wide * column, top, wide * 0.18, 30, "#ffd98a" if lit else dark
            )


def skyline(
    sheet: Canvas, y: float, high: tuple[float, float], colour: Colour, lit: float
) -> None:
    """Blocks of a town along `y`; `lit` is the share of windows with a light."""
    x = -20.0
    while x < sheet.width:
        wide = sheet.random.uniform(36, 105)
        tall = sheet.random.uniform(*high)
        sheet.box(x, y - tall, wide, tall + 2, colour)
        if sheet.random.random() < 0.3:
            sheet.line(
                [(x + wide / 2, y - tall), (x + wide / 2, y - tall - 34)], colour, 2.4
            )
        if sheet.random.random() < 0.25:
            sheet.fill(
                [
                    (x, y - tall),
                    (x + wide / 2, y - tall - wide * 0.4),
                    (x + wide, y - tall),
                ],
                colour,
            )
        row = y - tall + 12
        while row < y - 14:
            column = x + 8
            while column < x + wide - 10:
                if sheet.random.random() < lit:
                    sheet.box(column, row, 5, 7, "#ffdf9c")
                column += 13
            row += 17
        x += wide + sheet.random.choice((0, 0, 2, 12))


def person(sheet: Canvas, x: float, y: float, high: float, colour: Colour) -> None:
    """Somebody standing, in outline."""
    head = high * 0.085
    sheet.disc((x, y - high + head), head, colour)
    shoulder, hip = y - high * 0.8, y - high * 0.45
    sheet.fill(
        [
            (x - high * 0.13, shoulder),
            (x + high * 0.13, shoulder),
            (x + high * 0.1, hip),
            (x + high * 0.09, y),
            (x + high * 0.02, y),
            (x, hip + high * 0.06),
            (x - high * 0.03, y),
            (x - high * 0.1, y),
            (x - high * 0.1, hip),
        ],
        colour,
    )


def arch(
    sheet: Canvas, x: float, y: float, wide: float, high: float, colour: Colour
) -> list[Point]:
    """A round-headed opening that stands on `y`; its outline is given back."""
    radius = wide / 2
    spring = y - high + radius
    bow = [
        (
            x + radius - radius * math.cos(step / 40 * math.pi),
            spring - radius * math.sin(step / 40 * math.pi),
        )
        for step in range(41)
    ]
    points = [(x, y), *bow, (x + wide, y)]
    sheet.fill(points, colour)
    return points


def dish(sheet: Canvas, x: float, y: float, wide: float, colour: Colour) -> None:
    """A radio telescope that looks up to the left."""
    lean = math.radians(-28)

    def turned(along: float, up: float) -> Point:
        return (
            x + along * math.cos(lean) - up * math.sin(lean),
            y - wide * 0.75 + along * math.sin(lean) - up * math.cos(lean),
        )

    bowl = [
        turned(wide * (t / 20 - 0.5), -wide * 0.24 * (1 - (t / 10 - 1) ** 2))
        for t in range(21)
    ]
    sheet.line(
        [(x - wide * 0.2, y), (x, y - wide * 0.55), (x + wide * 0.2, y)],
        colour,
        wide * 0.035,
    )
    sheet.line(
        [(x - wide * 0.12, y - wide * 0.2), (x + wide * 0.12, y - wide * 0.2)],
        colour,
        wide * 0.02,
    )
    sheet.fill(bowl, mixed(colour, "#ffffff", 0.12))
    sheet.line([bowl[0], bowl[-1]], mixed(colour, "#ffffff", 0.5), wide * 0.016)
    focus = turned(0, wide * 0.34)
    for end in (bowl[2], bowl[-3]):
        sheet.line([end, focus], colour, wide * 0.012)
    sheet.disc(focus, wide * 0.03, colour)
