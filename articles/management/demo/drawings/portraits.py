"""Portraits of the paper's people: a head, a coat and a wall, in flat colours."""

import math

from articles.management.demo.drawings.canvas import Canvas, Point, mixed

WALLS = ("#c9b28a", "#7f9aa0", "#b8735a", "#8c9b74", "#a58fa3", "#d0c3aa")
SKINS = ("#e7bd98", "#8d5a3c", "#c98f66", "#f0cfae", "#6b422c")
HAIRS = ("#2a1d17", "#7a4a24", "#b9b2a6", "#40312a", "#c9974a")
COATS = ("#223344", "#6b2f2b", "#39482f", "#3b3550", "#7b5a2a")


def portrait(sheet: Canvas) -> None:
    pick = sheet.random.choice
    wall, skin, hair, coat = pick(WALLS), pick(SKINS), pick(HAIRS), pick(COATS)
    sheet.sky(mixed(wall, "#ffffff", 0.25), wall, mixed(wall, "#000000", 0.25))
    sheet.glow((260, 240), 620, "#fff8e6", 0.45)
    long = sheet.random.random() < 0.5
    if long:
        sheet.fill(_oval(400, 420, 215, 290), hair)
        sheet.fill([(190, 420), (610, 420), (640, 760), (160, 760)], hair)
    sheet.fill(
        [(40, 800), (110, 690), (300, 620), (500, 620), (690, 690), (760, 800)], coat
    )
    sheet.fill(
        [(320, 560), (480, 560), (505, 650), (400, 730), (295, 650)],
        mixed(skin, "#000000", 0.14),
    )
    sheet.fill(
        [(295, 640), (400, 735), (340, 800), (240, 800)], mixed(coat, "#ffffff", 0.18)
    )
    sheet.fill(
        [(505, 640), (400, 735), (460, 800), (560, 800)], mixed(coat, "#ffffff", 0.1)
    )
    sheet.fill(_oval(400, 400, 158, 205), skin)
    sheet.fill(
        [*_oval(400, 400, 158, 205)[:31], (440, 400)], mixed(skin, "#000000", 0.1)
    )
    top = [
        (228, 400),
        (236, 270),
        (300, 180),
        (400, 158),
        (505, 182),
        (566, 275),
        (574, 400),
    ]
    fringe = [(540, 330), (470, 268), (380, 300), (290, 282), (258, 340)]
    sheet.fill([*top, *fringe], hair)
    for x in (340, 460):
        sheet.fill(_oval(x, 410, 13, 10), "#1d1613")
        sheet.line([(x - 28, 376), (x + 28, 374)], hair, 9)
    sheet.line([(400, 415), (388, 470), (408, 474)], mixed(skin, "#000000", 0.28), 6)
    sheet.line([(350, 528), (400, 540), (450, 526)], mixed(skin, "#7a1f1f", 0.55), 9)
    if sheet.random.random() < 0.45:
        for x in (340, 460):
            ring = _oval(x, 412, 48, 42)
            sheet.line([*ring, ring[0]], "#1b1b1d", 6)
        sheet.line([(388, 405), (412, 405)], "#1b1b1d", 6)


def _oval(x: float, y: float, wide: float, high: float) -> list[Point]:
    """An oval, from the top and clockwise."""
    return [
        (x + wide * math.sin(t / 60 * math.tau), y - high * math.cos(t / 60 * math.tau))
        for t in range(60)
    ]
