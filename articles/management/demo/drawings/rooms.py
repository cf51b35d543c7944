"""Pictures of rooms and halls."""

import math

from articles.management.demo.drawings.canvas import Canvas, mixed
from articles.management.demo.drawings.things import arch, person


def cafe(sheet: Canvas) -> None:
    sheet.sky("#5a3527", "#7c4a33", "#93603f")
    for x in (120, 610, 1100):
        sheet.box(x - 14, 96, 408, 480, "#3a2118")
        sheet.box(x, 110, 380, 452, "#f2dcae")
        for bar in (126, 253):
            sheet.box(x + bar, 110, 7, 452, "#3a2118")
        sheet.box(x, 260, 380, 7, "#3a2118")
        sheet.glow((x + 190, 330), 320, "#fff3cf", 0.5)
    sheet.gradient(690, 1067, ("#4d2c20", "#27150f"))
    sheet.fill([(792, 690), (808, 690), (850, 1067), (750, 1067)], "#d9a441")
    for x, y, wide in ((330, 800, 270), (800, 850, 320), (1270, 800, 270)):
        sheet.line([(x, y), (x, y + 170)], "#1c0f0a", 15)
        sheet.fill(
            [
                (x - wide / 2, y),
                (x - wide / 2 + 24, y - 30),
                (x + wide / 2 - 24, y - 30),
                (x + wide / 2, y),
            ],
            "#f4ead6",
        )
        sheet.box(x - wide / 2, y, wide, 9, "#cbbd9f")
        for cup in (-0.2, 0.22):
            left = x + wide * cup
            sheet.fill(
                [
                    (left - 21, y - 52),
                    (left + 21, y - 52),
                    (left + 14, y - 18),
                    (left - 14, y - 18),
                ],
                "#ffffff",
            )
            sheet.box(left - 28, y - 19, 56, 5, "#e7e0d0")


def chamber(sheet: Canvas) -> None:
    sheet.sky("#33231c", "#4a3226", "#2b1c16")
    for x in range(90, 1600, 205):
        arch(sheet, x, 400, 120, 310, "#6b4a33")
        arch(sheet, x + 14, 400, 92, 284, "#120f14")
    sheet.glow((800, 180), 560, "#ffdca0", 0.55)
    for lamp in range(-3, 4):
        sheet.disc((800 + lamp * 46, 170 + lamp * lamp * 5), 11, "#fff1cf")
    for row in range(8):
        radius, y = 330 + row * 118, 470 + row * 62
        tone = mixed("#7c2f2b", "#2c1213", row / 8)
        bow = [
            (
                800 - radius * math.cos(t / 60 * math.pi),
                y + 0.28 * radius * math.sin(t / 60 * math.pi),
            )
            for t in range(61)
        ]
        sheet.line(bow, tone, 40)
        sheet.line([(px, py + 24) for px, py in bow], "#d3a866", 3, 0.7)
        for seat, (px, py) in enumerate(bow[4:-4:3]):
            if sheet.random.random() < 0.68:
                sheet.disc(
                    (px, py - 34),
                    12 + row,
                    mixed("#e3bd98", "#7b5138", sheet.random.random()),
                )
                sheet.fill(
                    [
                        (px - 20 - row, py),
                        (px - 13, py - 24),
                        (px + 13, py - 24),
                        (px + 20 + row, py),
                    ],
                    ("#1b1a20", "#2c3440", "#403030")[seat % 3],
                )
    sheet.box(700, 400, 200, 96, "#8a5f3c")
    person(sheet, 800, 412, 100, "#19151a")


def market_hall(sheet: Canvas) -> None:
    sheet.sky("#cfe0e0", "#eef0e4", "#f3e8d0")
    for rib in range(9):
        reach = 1500 - rib * 130
        bow = [
            (
                800 - reach / 2 * math.cos(t / 50 * math.pi),
                640 - rib * 6 - (reach * 0.36) * math.sin(t / 50 * math.pi),
            )
            for t in range(51)
        ]
        tone = mixed("#2d4a47", "#9fb5ae", rib / 9)
        sheet.line(bow, tone, 15 - rib)
        for end in (bow[0], bow[-1]):
            sheet.line([end, (end[0], 830 - rib * 12)], tone, 15 - rib)
    sheet.gradient(760, 1067, ("#b8a98d", "#6d5f4d"))
    for row in range(3):
        for stall in range(5 + 2 * (2 - row)):
            wide = 130 + row * 62
            x = 800 + (stall - (4 + 2 * (2 - row)) / 2) * (wide + 26) - wide / 2
            y = 770 + row * 104
            cloth = ("#b5442f", "#e9dfc8", "#3f7f72", "#d99a35")[(stall + row) % 4]
            sheet.box(x, y - 20, wide, 62 + row * 10, "#5a4029")
            sheet.fill(
                [
                    (x - 10, y - 58),
                    (x + 12, y - 100 - row * 12),
                    (x + wide - 12, y - 100 - row * 12),
                    (x + wide + 10, y - 58),
                ],
                cloth,
            )


def laboratory(sheet: Canvas) -> None:
    sheet.sky("#dfe7e4", "#c6d3d1", until=740)
    for shelf in (240, 430):
        sheet.box(140, shelf, 1320, 13, "#8b7a60")
        for jar in range(15):
            x, tall = 165 + jar * 87, sheet.random.uniform(56, 120)
            tone = sheet.random.choice(
                ("#5f3a22", "#7d9aa0", "#b98a4a", "#3f5f5a", "#d8cdb4")
            )
            sheet.box(x, shelf - tall, 54, tall, tone)
            sheet.box(x + 5, shelf - tall - 10, 44, 10, "#3c3a34")
    sheet.gradient(740, 1067, ("#a98b63", "#6c5333"))
    for flask, (x, tone) in enumerate(
        ((420, "#4a2a16"), (760, "#6b4423"), (1090, "#2f1b10"))
    ):
        size = 120 + flask * 12
        sheet.box(x - 22, 740 - size * 2.2, 44, size * 1.2, "#eaf2f0")
        sheet.disc((x, 740 - size * 0.75), size * 0.86, "#eaf2f0")
        sheet.disc((x, 740 - size * 0.62), size * 0.66, tone)
        sheet.disc((x - size * 0.3, 740 - size), size * 0.14, "#ffffff", 0.8)
    sheet.haze(750, 30, "#6c5333", 0.35)


def bakery(sheet: Canvas) -> None:
    sheet.sky("#2f1c14", "#5a3320", "#3a2216")
    arch(sheet, 520, 620, 560, 480, "#8d5a3b")
    arch(sheet, 570, 620, 460, 410, "#1b0d08")
    sheet.glow((800, 540), 430, "#ff9a3d", 0.95)
    sheet.glow((800, 590), 220, "#ffe0a0", 0.9)
    sheet.gradient(640, 1067, ("#a8784a", "#5f3c22"))
    for row in range(3):
        for loaf in range(7 - row % 2):
            x = 150 + loaf * 225 + (row % 2) * 110
            y = 730 + row * 118
            long = 84 + row * 12
            body = mixed("#c98a48", "#7a4620", sheet.random.random() * 0.7)
            sheet.fill(
                [
                    (
                        x + long * math.cos(t / 20 * math.tau),
                        y + long * 0.5 * math.sin(t / 20 * math.tau),
                    )
                    for t in range(20)
                ],
                body,
            )
            for cut in (-0.4, 0, 0.4):
                sheet.line(
                    [
                        (x + long * (cut - 0.14), y - long * 0.26),
                        (x + long * (cut + 0.16), y + long * 0.1),
                    ],
                    "#f1d9ab",
                    8,
                )


def concert_hall(sheet: Canvas) -> None:
    sheet.sky("#4b2f27", "#8a6244", "#caa26e", until=620)
    for panel in range(7):
        x = 60.0 + panel * 216
        sheet.box(x, 90, 180, 420, "#6e4a35")
        arch(sheet, x + 22, 490, 136, 370, "#e0c593")
        arch(sheet, x + 36, 490, 108, 342, "#a87c51")
    sheet.glow((800, 90), 620, "#ffe9bd", 0.65)
    for pipe in range(31):
        tall = 300 - abs(pipe - 15) * 11
        sheet.box(
            490 + pipe * 20,
            560 - tall,
            14,
            tall,
            mixed("#f0dca8", "#a9824c", pipe % 3 / 3),
        )
    sheet.box(380, 556, 840, 60, "#59382a")
    for row in range(8):
        y, size = 690 + row * 52, 17 + row * 3.4
        for seat in range(34 - row * 2):
            x = 800 + (seat - (33 - row * 2) / 2) * (size * 2.75)
            sheet.disc((x, y), size, mixed("#8c2f2d", "#2a1010", row / 9))
