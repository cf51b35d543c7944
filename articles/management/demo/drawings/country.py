"""Pictures of open country: rivers, deserts, hills, the night sky."""

import math

from articles.management.demo.drawings.canvas import Canvas, mixed
from articles.management.demo.drawings.things import dish, house, person


def delta(sheet: Canvas) -> None:
    sheet.sky("#8fa1a6", "#c2c7bf", "#dfd8c3", until=330)
    sheet.ridge(336, 70, "#8b978f", 0.5)
    sheet.gradient(330, 1067, ("#9fa58d", "#5b6f52"))
    for field in range(44):
        y = 345 + (field / 44) ** 1.7 * 740
        wide = 30 + (y - 330) * 0.5
        x = sheet.random.uniform(-200, 1500)
        tone = mixed("#7d9a5a", "#d3c98b", sheet.random.random())
        high = wide * 0.22
        sheet.fill(
            [
                (x, y),
                (x + wide * 3, y - high * 0.2),
                (x + wide * 3.2, y + high),
                (x - wide * 0.2, y + high),
            ],
            tone,
            0.75,
        )
    for arm in range(4):
        middle = [
            (
                520
                + arm * 150
                + math.sin(t / 7 + arm) * (20 + t * 3)
                + (arm - 1.4) * t * 7,
                340 + t * 10,
            )
            for t in range(74)
        ]
        left = [(x - (y - 330) * 0.06 - 4, y) for x, y in middle]
        right = [(x + (y - 330) * 0.07 + 4, y) for x, y in middle]
        sheet.fill([*left, *reversed(right)], "#cfd6d1")
        sheet.line(middle, "#eef0ea", 5, 0.6)
    for x, y in (
        (60, 470),
        (330, 520),
        (1180, 440),
        (1440, 520),
        (240, 860),
        (1290, 930),
    ):
        for near in range(3):
            size = (y - 290) * 0.14
            house(
                sheet, x + near * size * 1.25, y + near * 9, size, size * 0.6, "#b0553a"
            )


def desert_train(sheet: Canvas) -> None:
    sheet.sky("#2b2450", "#7a3f62", "#d8755a", "#f6c47d", until=640)
    sheet.stars(90, 240)
    sheet.disc((330, 560), 60, "#fff0c9")
    sheet.glow((330, 560), 360, "#ffd391", 0.7)
    sheet.ridge(680, 150, "#8c4a52", 0.4)
    sheet.ridge(730, 110, "#6d3847", 0.4)
    sheet.gradient(720, 1067, ("#7a4247", "#2d1a2b"))
    sheet.box(0, 776, 1600, 7, "#1d1220")
    for sleeper in range(0, 1600, 26):
        sheet.box(sleeper, 783, 14, 6, "#1d1220")
    for car in range(7):
        x = 250 + car * 196
        sheet.box(x, 704, 186, 62, "#1b1526")
        sheet.box(x, 698, 186, 9, "#2b2338")
        for window in range(7):
            sheet.box(x + 12 + window * 24, 718, 15, 20, "#ffd98f")
        for wheel in (26, 52, 134, 160):
            sheet.disc((x + wheel, 768), 9, "#120e1a")
    sheet.fill([(90, 766), (96, 716), (130, 700), (246, 700), (246, 766)], "#241c33")
    sheet.box(140, 660, 70, 44, "#241c33")
    sheet.glow((92, 738), 150, "#fff0c0", 0.9)
    sheet.ridge(1010, 190, "#40222f", 0.35)


def river_dam(sheet: Canvas) -> None:
    sheet.sky("#17303a", "#3d636a", "#98aa95", until=420)
    sheet.ridge(430, 260, "#2b4b4a", 0.6)
    sheet.ridge(440, 150, "#1f3a38", 0.6)
    sheet.box(0, 400, 1600, 330, "#7f837c")
    sheet.box(0, 386, 1600, 22, "#9a9d94")
    for pier in range(9):
        sheet.box(60 + pier * 185, 350, 34, 380, "#6a6e68")
    for x in range(0, 1600, 7):
        if (x - 60) % 185 > 34:
            tone = mixed("#cfdcd9", "#7fa0a0", sheet.random.random())
            sheet.line([(x, 408), (x + 3, 730)], tone, 4, 0.7)
    for x in (258, 275, 291):
        sheet.line([(x, 380), (x - 4, 560), (x + 3, 742)], "#4e3a22", 6)
    sheet.water(728, "#a3b5ae", "#12292c", "#eaf2ec")
    sheet.haze(735, 70, "#f1f5f0", 0.75)


def observatory(sheet: Canvas) -> None:
    sheet.sky("#060a1c", "#0f1c3e", "#2a3e66", "#6d6a80", until=800)
    sheet.stars(900, 760)
    for _ in range(1400):
        t = sheet.random.random()
        x = t * 1600 + sheet.random.gauss(0, 60)
        y = 620 - t * 640 + sheet.random.gauss(0, 70)
        sheet.disc((x, y), sheet.random.uniform(0.5, 1.3), "#d7dcf2", 0.35)
    sheet.glow((900, 240), 560, "#8a90c4", 0.18)
    sheet.ridge(820, 150, "#141b30", 0.6)
    sheet.ridge(880, 60, "#0b1020", 0.5)
    sheet.box(0, 876, 1600, 191, "#070b16")
    for x, y, wide in (
        (1370, 884, 130),
        (1060, 902, 190),
        (640, 930, 280),
        (170, 968, 390),
    ):
        dish(sheet, x, y, wide, "#8f9cb3")


def seagrass(sheet: Canvas) -> None:
    sheet.sky("#bfe3dc", "#5fb0ad", "#1c6a74", "#08333f")
    for ray in range(9):
        x = 120.0 + ray * 180
        sheet.fill(
            [(x, 0), (x + 50, 0), (x - 60, 900), (x - 260, 900)], "#eafff6", 0.07
        )
    for layer in range(4):
        tone = mixed("#2f8a73", "#06281f", layer / 3)
        for _ in range(190):
            x = sheet.random.uniform(-20, 1620)
            tall = sheet.random.uniform(200, 420) * (0.7 + layer * 0.13)
            sway = sheet.random.uniform(30, 110)
            foot = 900 + layer * 60
            blade = [
                (x + sway * math.sin(t / 8 * 1.6) * (t / 8), foot - tall * t / 8)
                for t in range(9)
            ]
            sheet.line(
                blade,
                mixed(tone, "#b9d98f", sheet.random.random() * 0.35),
                7 + layer * 2,
            )
    for fish in range(13):
        x, y = 420 + sheet.random.gauss(330, 190), 330 + sheet.random.gauss(0, 90)
        size = sheet.random.uniform(12, 22) + fish % 2
        sheet.fill(
            [(x - size, y), (x, y - size * 0.36), (x + size, y), (x, y + size * 0.36)],
            "#e9f3e6",
            0.9,
        )
        sheet.fill(
            [
                (x + size * 0.8, y),
                (x + size * 1.5, y - size * 0.4),
                (x + size * 1.5, y + size * 0.4),
            ],
            "#e9f3e6",
            0.9,
        )


def mine_tower(sheet: Canvas) -> None:
    sheet.sky("#dfe6e2", "#f4e3c6", "#f0c79b", until=760)
    sheet.ridge(770, 160, "#b3ad8f", 0.5)
    for x, y in ((80, 800), (200, 812), (1120, 800), (1240, 812), (1380, 806)):
        house(sheet, x, y, 92, 74, "#b9694a")
        sheet.haze(y - 170, 60, "#ffffff", 0.06)
    steel = "#3a4245"
    for left, right in ((560, 700), (860, 740)):
        sheet.line([(left, 830), (right, 240)], steel, 17)
    sheet.line([(1010, 830), (760, 250)], steel, 13)
    for rung in range(7):
        y, inset = 780 - rung * 80, rung * 19
        sheet.line([(572 + inset, y), (850 - inset * 0.85, y - 44)], steel, 7)
        sheet.line([(850 - inset * 0.85, y), (572 + inset, y - 44)], steel, 7)
    for x in (690, 765):
        sheet.disc((x, 236), 58, steel)
        sheet.disc((x, 236), 46, "#efdcbc")
        for spoke in range(6):
            turn = spoke * math.pi / 3
            sheet.line(
                [(x, 236), (x + 50 * math.cos(turn), 236 + 50 * math.sin(turn))],
                steel,
                5,
            )
    sheet.box(0, 826, 1600, 241, "#77734f")
    sheet.ridge(960, 80, "#5c5f3f", 0.5)
    person(sheet, 470, 868, 62, "#22261f")


def shore_houses(sheet: Canvas) -> None:
    sheet.sky("#6f8793", "#a9b5b5", "#d9d3c3", until=600)
    sheet.ridge(610, 120, "#7c8a86", 0.5)
    x = 40.0
    while x < 1540:
        wide = sheet.random.uniform(90, 130)
        wall = sheet.random.choice(
            ("#a9503c", "#d8c9a6", "#5f7a86", "#c99a4b", "#e9e1d0")
        )
        house(sheet, x, 690, wide, sheet.random.uniform(80, 150), wall)
        x += wide + sheet.random.uniform(4, 26)
    sheet.reflected(690, 4, "#4d6069", 0.45)
    for _ in range(900):
        row = sheet.random.uniform(694, 1067)
        x = sheet.random.uniform(-40, 1600)
        sheet.line([(x, row), (x + (row - 650) * 0.25, row)], "#dfe5e1", 1.7, 0.25)
