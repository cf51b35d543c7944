"""Pictures of the harbour and its quays."""

import math

from articles.management.demo.drawings.canvas import Canvas, mixed
from articles.management.demo.drawings.things import arch, person, skyline
from articles.management.demo.drawings.vessels import crane, freighter


def freighters(sheet: Canvas) -> None:
    sheet.sky("#20364f", "#5d6f8a", "#d79a78", "#f4cf9c", until=640)
    sheet.glow((1130, 600), 520, "#ffe2a6", 0.9)
    sheet.disc((1130, 585), 46, "#fff3d0")
    sheet.ridge(640, 90, "#6f7487", 0.6)
    sheet.water(636, "#c79a83", "#1d3145", "#f6dcb4")
    sheet.path_of_light(1130, 640, 120, "#ffe9bd")
    freighter(sheet, 1240, 668, 210, "#3b4656")
    freighter(sheet, 760, 690, 330, "#2f3a4a")
    freighter(sheet, 90, 742, 560, "#1f2937")
    sheet.haze(650, 70, "#f0c8a0", 0.4)


def shipyard(sheet: Canvas) -> None:
    sheet.sky("#cfd9da", "#e6e3d6", "#f3e6c8", until=760)
    crane(sheet, 1330, 800, 470, "#b5553b")
    crane(sheet, 640, 800, 380, "#8b9598")
    sheet.box(760, 430, 470, 370, "#5c6f78")
    sheet.fill([(740, 432), (995, 340), (1250, 432)], "#47585f")
    for bay in range(6):
        sheet.box(
            786 + bay * 72, 490, 46, 310, mixed("#2c3a42", "#f2c879", bay % 2 * 0.5)
        )
    freighter(sheet, 120, 806, 520, "#274a63")
    sheet.box(0, 800, 1600, 40, "#77746a")
    sheet.water(838, "#8ea2a4", "#3b535c", "#f1ead6")
    for x in (700, 735, 1180):
        person(sheet, x, 806, 46, "#20282d")


def drydock(sheet: Canvas) -> None:
    sheet.sky("#e7d9bd", "#d5c9b1", until=330)
    skyline(sheet, 330, (20, 90), "#a89f8d", 0.0)
    for step in range(11):
        edge, y = step * 46, 330.0 + step * 40
        tone = mixed("#a49c8b", "#59554d", step / 10)
        sheet.fill(
            [
                (edge, y),
                (1600 - edge, y),
                (1600 - edge - 46, y + 40),
                (edge + 46, y + 40),
            ],
            tone,
        )
        sheet.fill(
            [(0, y), (edge, y), (edge + 46, y + 40), (0, y + 40)],
            mixed(tone, "#3b3833", 0.25),
        )
        sheet.fill(
            [(1600, y), (1600 - edge, y), (1554 - edge, y + 40), (1600, y + 40)],
            mixed(tone, "#f1e6cf", 0.18),
        )
    sheet.gradient(770, 1067, ("#4b4842", "#2a2825"))
    sheet.box(640, 345, 320, 425, "#39424a")
    for bar in range(5):
        sheet.box(640, 372 + bar * 82, 320, 10, "#2b333a")
    sheet.glow((800, 860), 420, "#ffdf9e", 0.55)
    for row in range(4):
        for seat in range(9 + row * 2):
            turn = math.pi * (0.06 + 0.88 * seat / (8 + row * 2))
            x = 800 - math.cos(turn) * (150 + row * 92)
            y = 800 + math.sin(turn) * (34 + row * 40) + 20
            sheet.disc((x, y - 30), 9, "#e8c6a2")
            sheet.fill(
                [(x - 15, y + 8), (x - 11, y - 20), (x + 11, y - 20), (x + 15, y + 8)],
                "#16171a",
            )
            sheet.line([(x - 16, y - 4), (x + 13, y - 22)], "#8c4a26", 5)
    person(sheet, 800, 840, 76, "#101114")


def coffeehouse(sheet: Canvas) -> None:
    sheet.sky("#26456b", "#c98a6b", "#f3c98d", until=500)
    sheet.box(150, 230, 1300, 640, "#e4d3b2")
    sheet.box(150, 200, 1300, 40, "#b79a6b")
    for index in range(5):
        x = 225 + index * 240
        arch(sheet, x - 12, 870, 194, 384, "#c9b389")
        arch(sheet, x, 870, 170, 360, "#1f5e9c")
        arch(sheet, x + 18, 870, 134, 336, "#2a74ba")
        sheet.line([(x + 85, 870), (x + 85, 536)], "#174a7d", 5)
        sheet.box(x + 52, 290, 66, 110, "#3f4f58")
        sheet.box(x + 58, 296, 54, 98, "#ffdf9a")
    sheet.box(0, 870, 1600, 40, "#9a8a70")
    sheet.gradient(908, 1067, ("#5d6b78", "#22384d"))
    sheet.path_of_light(800, 908, 560, "#ffd796")
    for x in (330, 820, 1240):
        sheet.box(x - 44, 838, 88, 7, "#5b3a26")
        sheet.line([(x, 845), (x, 878)], "#5b3a26", 6)
        person(sheet, x + 66, 880, 118, "#2b2622")
    sheet.glow((800, 760), 620, "#ffdca0", 0.25)


def night_market(sheet: Canvas) -> None:
    sheet.sky("#0b1330", "#1b2550", "#4a3a63", until=620)
    skyline(sheet, 560, (60, 190), "#141a36", 0.16)
    sheet.box(0, 556, 1600, 511, "#171a2c")
    for stall in range(8):
        x, y = 20 + stall * 205, 800 + (stall % 2) * 26
        cloth = ("#b5442f", "#d9982f", "#2f6f73", "#e8dcc0")[stall % 4]
        sheet.box(x, y - 120, 170, 130, mixed(cloth, "#20170f", 0.75))
        sheet.glow((x + 85, y - 90), 150, "#ffce78", 0.7)
        sheet.fill(
            [
                (x - 16, y - 116),
                (x + 20, y - 190),
                (x + 150, y - 190),
                (x + 186, y - 116),
            ],
            cloth,
        )
        sheet.box(x - 4, y - 16, 178, 30, "#3b2718")
    for rope in range(3):
        y = 300 + rope * 105
        points = [
            (x, y + 60 * math.sin(x / 1600 * math.pi) + rope * 8)
            for x in range(0, 1601, 40)
        ]
        sheet.line(points, "#0a0d1c", 2)
        for index, (x, at) in enumerate(points[1::2]):
            colour = ("#ffd27a", "#ff9d5c", "#ffe6ad")[index % 3]
            sheet.glow((x, at + 16), 70, colour, 0.6)
            sheet.disc((x, at + 16), 12, colour)
    sheet.gradient(880, 1067, ("#1c1a26", "#0c0d16"))
    for x in range(60, 1600, 118):
        person(
            sheet,
            x + sheet.random.uniform(-30, 30),
            sheet.random.uniform(930, 1010),
            150,
            "#08090f",
        )
