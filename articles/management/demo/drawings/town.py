"""Pictures of the town, and one chart."""

from articles.management.demo.drawings.canvas import Canvas, mixed
from articles.management.demo.drawings.things import house, person, skyline
from articles.management.demo.drawings.vessels import tower_crane

PRICES = (34.0, 33.5, 34.5, 36.0, 35.5, 36.5, 38.5, 37.5, 36.0, 37.0, 38.0, 41.0)


def city_roofs(sheet: Canvas) -> None:
    sheet.sky("#f3c9a1", "#f8dfbf", "#f4ead9", until=520)
    sheet.glow((360, 260), 420, "#fff5dc", 0.8)
    skyline(sheet, 520, (60, 210), "#c6b6a6", 0.0)
    for row in range(6):
        base = 560 + row * 98
        x = -60.0 + 40 * (row % 2)
        while x < 1600:
            wide = sheet.random.uniform(100, 175) * (0.75 + row * 0.12)
            roof = mixed(
                sheet.random.choice(("#b5573b", "#9c4631", "#c97a50", "#7a4a3e")),
                "#e9d3bd",
                0.42 - row * 0.08,
            )
            wall = mixed("#efe3cd", "#a58f78", row / 8)
            high = wide * 0.4
            sheet.box(x, base, wide, 240, wall)
            sheet.fill(
                [
                    (x - 8, base),
                    (x + wide * 0.25, base - high),
                    (x + wide * 0.8, base - high),
                    (x + wide + 8, base),
                ],
                roof,
            )
            if sheet.random.random() < 0.6:
                sheet.box(
                    x + wide * 0.6,
                    base - high - 26,
                    20,
                    50,
                    mixed(roof, "#3a2420", 0.4),
                )
            for window in (0.2, 0.6):
                sheet.box(x + wide * window, base + 26, wide * 0.16, 36, "#55615f")
            x += wide + 3
    sheet.haze(540, 120, "#fbe9cf", 0.6)


def crane_city(sheet: Canvas) -> None:
    sheet.sky("#7fa8bd", "#bcd3d6", "#efe8d4", until=820)
    skyline(sheet, 820, (120, 300), "#9fb2b6", 0.0)
    skyline(sheet, 900, (80, 260), "#6d848b", 0.06)
    for x, high, colour in (
        (320, 560, "#c8912f"),
        (760, 690, "#b5492f"),
        (1220, 600, "#c8912f"),
    ):
        tower_crane(sheet, x, 900, high, colour)
    for block in range(3):
        x = 180 + block * 430
        for floor in range(6):
            y = 870 - floor * 62
            sheet.box(x, y, 300, 14, "#d8d0bd")
            for column in range(6):
                sheet.box(x + column * 57, y - 48, 11, 48, "#a79f8d")
    sheet.box(0, 884, 1600, 183, "#4c5a5a")
    for x in (150, 520, 940, 1400):
        person(sheet, x, 960, 84, "#1f2a2b")


def price_chart(sheet: Canvas) -> None:
    sheet.sky("#f4efe3", "#efe7d6")
    left, right, low, high = 150, 1480, 880, 200
    for line in range(6):
        y = low - line * (low - high) / 5
        sheet.line([(left, y), (right, y)], "#cfc5b0", 2)
    step = (right - left) / (len(PRICES) - 1)
    points = [
        (left + i * step, low - (price - 32) / 10 * (low - high))
        for i, price in enumerate(PRICES)
    ]
    sheet.fill([(left, low), *points, (right, low)], "#9c1c1f", 0.12)
    sheet.line(points, "#9c1c1f", 9)
    for x, y in points:
        sheet.disc((x, y), 13, "#f4efe3")
        sheet.disc((x, y), 9, "#9c1c1f")
    sheet.line([(left, low), (right, low)], "#16140f", 4)
    for x, _ in points[::2]:
        sheet.line([(x, low), (x, low + 16)], "#16140f", 4)
    x, y = 330, 330
    sheet.fill(
        [
            (x - 130, y + 40),
            (x - 120, y - 30),
            (x - 70, y - 66),
            (x + 70, y - 66),
            (x + 120, y - 30),
            (x + 130, y + 40),
        ],
        "#b87b3d",
    )
    for cut in (-60, 0, 60):
        sheet.line([(x + cut - 14, y - 44), (x + cut + 20, y + 6)], "#f0d6a6", 12)


def cannery(sheet: Canvas) -> None:
    sheet.sky("#a9c3c9", "#dfe3d8", "#f3e6c9", until=700)
    sheet.glow((1250, 300), 400, "#fff6dc", 0.6)
    sheet.box(220, 380, 900, 350, "#a44b38")
    for gable in range(6):
        x = 220 + gable * 150
        sheet.fill([(x, 382), (x, 300), (x + 150, 382)], "#86392a")
        sheet.fill([(x + 6, 378), (x + 6, 314), (x + 120, 378)], "#e9e2cf", 0.75)
    sheet.fill([(1010, 380), (1024, 90), (1076, 90), (1090, 380)], "#7a3527")
    sheet.box(1018, 84, 64, 16, "#5d281d")
    for window in range(9):
        sheet.box(256 + window * 96, 450, 56, 86, "#2f3a3d")
        sheet.box(256 + window * 96, 490, 56, 4, "#a44b38")
    sheet.box(0, 728, 1600, 339, "#8d8a80")
    sheet.box(1180, 640, 120, 66, "#d9a02f")
    sheet.box(1210, 580, 66, 66, "#26302f")
    sheet.box(1218, 590, 46, 34, "#b8c7c6")
    sheet.line([(1304, 716), (1304, 560)], "#26302f", 11)
    sheet.line([(1304, 702), (1380, 702)], "#26302f", 9)
    sheet.box(1312, 640, 66, 58, "#b08b58")
    for x in (1206, 1280):
        sheet.disc((x, 716), 23, "#1c2222")
    person(sheet, 1120, 744, 104, "#22313a")


def stadium(sheet: Canvas) -> None:
    sheet.sky("#0d1730", "#22365c", "#5b6a86", until=470)
    house(sheet, 80, 480, 150, 120, "#7a3b2d")
    house(sheet, 1390, 480, 150, 120, "#7a3b2d")
    for side, x in ((1, 190.0), (-1, 1410.0)):
        sheet.line([(x, 520), (x, 130)], "#1a2233", 12)
        sheet.box(x - 62, 96, 124, 44, "#1a2233")
        for lamp in range(3):
            sheet.disc((x - 40 + lamp * 40, 118), 14, "#ffffff")
        sheet.glow((x, 118), 330, "#eef4ff", 0.7)
        sheet.fill(
            [(x, 118), (x + side * 260, 1067), (x + side * 1300, 1067)], "#eef4ff", 0.07
        )
    sheet.box(0, 420, 1600, 100, "#1b2436")
    for _ in range(1100):
        tone = sheet.random.choice(
            ("#b5442f", "#e8dcc0", "#3c5a86", "#d9a02f", "#0f1420")
        )
        sheet.disc(
            (sheet.random.uniform(0, 1600), sheet.random.uniform(428, 512)), 5, tone
        )
    sheet.gradient(520, 1067, ("#3f7d44", "#215a31"))
    for stripe in range(8):
        sheet.fill(
            [
                (800 + (stripe - 4) * 210, 520),
                (800 + (stripe - 3.5) * 210, 520),
                (800 + (stripe - 3.5) * 420, 1067),
                (800 + (stripe - 4) * 420, 1067),
            ],
            "#ffffff",
            0.06,
        )
    for line in (((800, 520), (800, 1067)), ((0, 640), (1600, 640))):
        sheet.line(line, "#f3f6ee", 6, 0.85)
    for player in range(9):
        x, y = sheet.random.uniform(140, 1460), sheet.random.uniform(600, 960)
        person(sheet, x, y, 60 + (y - 560) * 0.16, ("#b23a2e", "#dfe6f2")[player % 2])
    sheet.disc((865, 730), 10, "#ffffff")
