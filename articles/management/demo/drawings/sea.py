"""Pictures of open water."""

import math

from articles.management.demo.drawings.canvas import Canvas, mixed
from articles.management.demo.drawings.things import house, lighthouse
from articles.management.demo.drawings.vessels import boat


def lighthouse_at_dusk(sheet: Canvas) -> None:
    sheet.sky("#0c1a2e", "#1d3856", "#4c6a86", "#b08d83", until=720)
    sheet.stars(170, 380)
    sheet.water(700, "#6f7d8e", "#0b1826", "#b9c4cc")
    sheet.fill([(1010, 548), (0, 380), (0, 520)], "#ffe9b0", 0.16)
    sheet.fill([(1010, 548), (1600, 500), (1600, 590)], "#ffe9b0", 0.16)
    rock = [(690, 1067), (760, 900), (850, 850), (960, 815), (1090, 820), (1240, 880)]
    sheet.fill([*rock, (1420, 930), (1600, 1010), (1600, 1067)], "#0d151d")
    lighthouse(sheet, 1010, 822, 250, "#dfd6c4")
    sheet.glow((1010, 548), 190, "#ffe9b0", 0.85)
    house(sheet, 1090, 838, 90, 52, "#37444e")


def storm_sea(sheet: Canvas) -> None:
    sheet.sky("#1f2a33", "#44525c", "#7d878a", until=560)
    sheet.haze(430, 190, "#a7adab", 0.5)
    for layer in range(9):
        y = 470.0 + layer * 72
        colour = mixed("#6d7c80", "#101f28", layer / 8)
        crest = sheet.ridge(y + 40, 70 + layer * 12, colour, 0.72)
        sheet.line(crest, "#e9ecea", 1.5 + layer * 0.5, 0.35)
    base = 690
    wall = [(1600 - t * 34, base - 70 + 1.3 * t * t * 0.55) for t in range(24)]
    sheet.fill([(1600, 1067), *wall, (wall[-1][0] - 30, 1067)], "#11181d")
    for x, y in wall:
        for row in range(3):
            left, top = x - 20 + row * 13, y + row * 34
            tone = mixed("#39454c", "#161d22", sheet.random.random())
            sheet.fill(
                [
                    (left, top + 16),
                    (left + 20, top - 14),
                    (left + 44, top + 4),
                    (left + 26, top + 40),
                ],
                tone,
            )
    for _ in range(2600):
        t = abs(sheet.random.gauss(0, 0.4))
        lean = sheet.random.gauss(0, 150)
        sheet.disc(
            (1040 + lean * (0.6 + t), base + 60 - t * 620 + abs(lean) * 0.4),
            sheet.random.uniform(0.8, 5.5) * (1.2 - min(t, 1)),
            "#f2f4f1",
            sheet.random.uniform(0.1, 0.6),
        )


def ferry_wake(sheet: Canvas) -> None:
    sheet.sky("#9fc0cf", "#dbe6e2", "#f7eeda", until=470)
    sheet.ridge(476, 130, "#8ba3ab", 0.5)
    sheet.ridge(478, 60, "#6c8993", 0.6)
    sheet.water(470, "#9cbcc0", "#215062", "#eef6f2")
    for side in (-1, 1):
        for _ in range(500):
            t = sheet.random.random() ** 0.8
            x = 800 + side * (12 + t * 420) + sheet.random.gauss(0, 14 + 40 * t)
            sheet.disc(
                (x, 486 + t * 590), 1 + 6 * t * sheet.random.random(), "#ffffff", 0.28
            )
    for _ in range(900):
        t = sheet.random.random()
        x = 800 + sheet.random.gauss(0, 14 + 130 * t)
        sheet.line(
            [(x, 490 + t * 580), (x + 40 * t, 490 + t * 580)],
            "#ffffff",
            1 + 2 * t,
            0.25,
        )
    sheet.fill([(745, 478), (760, 440), (840, 440), (855, 478)], "#f6f3ea")
    sheet.box(772, 414, 56, 26, "#ffffff")
    sheet.box(778, 420, 44, 9, "#34505c")
    sheet.box(806, 390, 14, 24, "#c0522f")


def open_water(sheet: Canvas) -> None:
    sheet.sky("#0e3a4c", "#1f5f6f", "#7fb3ab", "#f2dcae", until=330)
    sheet.glow((420, 320), 300, "#fff0c4", 0.8)
    sheet.ridge(334, 50, "#3e6b74", 0.5)
    sheet.water(330, "#6fa6a2", "#0b2f3d", "#d8efe4")
    sheet.path_of_light(420, 334, 80, "#fff2cf")
    sheet.disc((905, 655), 30, "#d8492f")
    sheet.disc((895, 661), 22, "#e9b08e")
    arm = [(935, 690), (985, 610), (1050, 640), (1085, 700)]
    sheet.line(arm, "#e3a683", 22)
    for _ in range(160):
        x = sheet.random.gauss(960, 130)
        sheet.disc(
            (x, 700 + sheet.random.gauss(0, 9)),
            sheet.random.uniform(1, 6),
            "#ffffff",
            0.5,
        )
    boat(sheet, 1230, 470, 120, "#1b333d", "#f4ead2")


def rowing(sheet: Canvas) -> None:
    sheet.sky("#f0c9a0", "#f7dfbb", "#fbeccf", until=390)
    sheet.ridge(395, 190, "#8f9f8f", 0.55)
    sheet.ridge(398, 90, "#5c7567", 0.6)
    sheet.reflected(396, 5, "#d9b98e", 0.35)
    for lane, (y, left) in enumerate(((600, 330), (830, 210))):
        unit = 1 + lane * 0.45
        hull = "#f7f2e6" if lane else "#30424d"
        shirt = "#b23a2e" if lane else "#e8c65a"
        end = left + 860 * unit
        sheet.fill(
            [(left, y), (left + 60, y - 9 * unit), (end - 60, y - 9 * unit), (end, y)],
            hull,
        )
        sheet.line([(left, y), (end, y)], "#2a2f2c", 2 * unit)
        for seat in range(8):
            x = left + (120 + seat * 84) * unit
            sheet.line(
                [(x, y - 10 * unit), (x + 18 * unit, y - 52 * unit)], shirt, 18 * unit
            )
            sheet.disc((x + 22 * unit, y - 68 * unit), 11 * unit, "#8d5f46")
            sheet.line(
                [(x + 12 * unit, y - 34 * unit), (x + 60 * unit, y - 12 * unit)],
                "#3a2a22",
                4 * unit,
            )
            side = -1 if seat % 2 else 1
            sheet.line(
                [
                    (x + 56 * unit, y - 14 * unit),
                    (x - 30 * unit, y + side * 44 * unit + 20),
                ],
                "#f3ead7" if side > 0 else "#b9a888",
                3.4 * unit,
            )
    for _ in range(700):
        row = sheet.random.uniform(410, 1067)
        x = sheet.random.uniform(0, 1600)
        sheet.line([(x, row), (x + row * 0.06, row)], "#fff4dc", 1.6, 0.22)


def fog_coast(sheet: Canvas) -> None:
    sheet.sky("#c9ccc6", "#dcdcd2", "#e8e4d6")
    for layer in range(6):
        share = layer / 5
        y = 470.0 + layer * 105
        sheet.ridge(y, 190 - layer * 14, mixed("#bcc2bd", "#3c4a4b", share), 0.5)
        sheet.haze(y + 40, 120, "#e3e2d8", 0.75 - 0.45 * share)
    for bird in range(7):
        x, y = 300 + bird * 63, 210 + 40 * math.sin(bird * 1.7)
        sheet.line([(x - 13, y - 6), (x, y), (x + 13, y - 7)], "#4a5556", 2.6)
