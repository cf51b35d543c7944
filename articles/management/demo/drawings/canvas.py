"""A sheet to draw on: skies, ridges, water, light and grain.

Everything is measured in pixels of the finished 1600 x 1067 sheet and drawn at twice
that size, so that edges come out smooth.
"""

import math
import random
from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1067
FINE = 2

type Point = tuple[float, float]
type Colour = str


def rgb(colour: Colour) -> tuple[int, int, int]:
    return ImageColor.getrgb(colour)[:3]


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the way from one colour to the other."""
    parts = (
        round(a + (b - a) * share) for a, b in zip(rgb(one), rgb(other), strict=True)
    )
    return "#{:02x}{:02x}{:02x}".format(*parts)


class Canvas:
    def __init__(self, seed: str, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.width, self.height = width, height
        self.random = random.Random(seed)  # noqa: S311 - it chooses waves, not keys
        self.image = Image.new("RGB", (width * FINE, height * FINE))
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    # Light and air

    def sky(self, *colours: Colour, until: float | None = None) -> None:
        """A gradient from the top down to `until`, through all the colours."""
        self.box(0, 0, self.width, self.height, colours[-1])
        self.gradient(0, self.height if until is None else until, colours)

    def gradient(self, top: float, bottom: float, colours: Sequence[Colour]) -> None:
        rows = max(2, round(bottom - top))
        strip = Image.new("RGB", (1, rows))
        last = len(colours) - 1
        for row in range(rows):
            place = row / (rows - 1) * last
            index = min(int(place), last - 1)
            shade = mixed(colours[index], colours[index + 1], place - index)
            strip.putpixel((0, row), rgb(shade))
        box = (self.width * FINE, rows * FINE)
        self.image.paste(
            strip.resize(box, Image.Resampling.BILINEAR), (0, round(top * FINE))
        )

    def glow(self, at: Point, radius: float, colour: Colour, strength: float) -> None:
        """Light round a point, fading out; `strength` from 0 to 1."""
        small = 128
        fade = Image.radial_gradient("L").resize((small, small))
        fade = ImageChops.invert(fade).point(
            lambda value: max(0, (value - 75) / 180) ** 2 * 255 * strength
        )
        size = round(2 * radius * FINE)
        mask = fade.resize((size, size), Image.Resampling.BICUBIC)
        corner = (round((at[0] - radius) * FINE), round((at[1] - radius) * FINE))
        self.image.paste(Image.new("RGB", mask.size, rgb(colour)), corner, mask)

    def haze(self, y: float, depth: float, colour: Colour, strength: float) -> None:
        """A bank of mist, thickest at `y`."""
        rows = round(2 * depth)
        column = Image.new("L", (1, rows))
        for row in range(rows):
            share = 1 - abs(row - depth) / depth
            column.putpixel((0, row), round(255 * strength * share * share))
        mask = column.resize(
            (self.width * FINE, rows * FINE), Image.Resampling.BILINEAR
        )
        top = round((y - depth) * FINE)
        self.image.paste(Image.new("RGB", mask.size, rgb(colour)), (0, top), mask)

    def stars(self, count: int, until: float, colour: Colour = "#ffffff") -> None:
        for _ in range(count):
            x, y = self.random.uniform(0, self.width), self.random.uniform(0, until)
            size = self.random.choice((0.6, 0.8, 0.8, 1.1, 1.7))
            self.disc((x, y), size, colour, self.random.uniform(0.3, 1))

    # Forms

    def fill(self, points: Sequence[Point], colour: Colour, alpha: float = 1) -> None:
        self.pen.polygon(
            [(x * FINE, y * FINE) for x, y in points],
            fill=(*rgb(colour), round(255 * alpha)),
        )

    def box(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        self.fill([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)], colour)

    def line(
        self, points: Sequence[Point], colour: Colour, wide: float, alpha: float = 1
    ) -> None:
        self.pen.line(
            [(x * FINE, y * FINE) for x, y in points],
            fill=(*rgb(colour), round(255 * alpha)),
            width=max(1, round(wide * FINE)),
            joint="curve",
        )

    def disc(self, at: Point, radius: float, colour: Colour, alpha: float = 1) -> None:
        x, y = at
        self.pen.ellipse(
            [(v * FINE) for v in (x - radius, y - radius, x + radius, y + radius)],
            fill=(*rgb(colour), round(255 * alpha)),
        )

    # Land and water

    def outline(self, y: float, high: float, steps: int, rough: float) -> list[Point]:
        """A line of hills across the sheet: slow waves, quicker ones, a little noise."""
        waves = [
            (self.random.uniform(0.6, 1.4) * 2**n, self.random.uniform(0, 7), rough**n)
            for n in range(5)
        ]
        total = sum(share for _, _, share in waves)
        points = []
        for step in range(steps + 1):
            t = step / steps
            rise = sum(s * math.sin(f * t * math.tau + p) for f, p, s in waves) / total
            points.append((t * self.width, y - high * (0.5 + rise / 2)))
        return points

    def ridge(
        self, y: float, high: float, colour: Colour, rough: float = 0.5
    ) -> list[Point]:
        """Hills that stand on `y` and reach up by at most `high`, filled downwards."""
        top = self.outline(y, high, 400, rough)
        self.fill([*top, (self.width, self.height), (0, self.height)], colour)
        return top

    def water(self, y: float, far: Colour, near: Colour, light: Colour) -> None:
        """Water from `y` down: darker towards us, with wavelets that grow with it."""
        self.gradient(y, self.height, (far, near))
        depth = self.height - y
        for _ in range(900):
            near_us = self.random.random() ** 1.6
            row = y + 3 + near_us * depth
            long = 8 + near_us * 120 * self.random.random()
            x = self.random.uniform(-50, self.width)
            bright = self.random.random() < 0.55
            self.line(
                [(x, row), (x + long, row + self.random.uniform(-1, 1))],
                light if bright else near,
                0.7 + 2.2 * near_us,
                self.random.uniform(0.04, 0.22),
            )

    def path_of_light(self, x: float, y: float, wide: float, colour: Colour) -> None:
        """What a low sun or a lamp leaves on the water, from `y` down."""
        depth = self.height - y
        for _ in range(420):
            t = self.random.random() ** 1.3
            spread = wide * (0.25 + 1.4 * t)
            middle = x + self.random.gauss(0, spread / 2)
            long = (6 + 46 * t) * self.random.uniform(0.4, 1)
            row = y + 2 + t * depth
            alpha = self.random.uniform(0.15, 0.75) * (1 - 0.55 * t)
            self.line(
                [(middle - long, row), (middle + long, row)], colour, 1 + 2.4 * t, alpha
            )

    def reflected(self, y: float, blur: float, shade: Colour, share: float) -> None:
        """What stands above `y`, upside down in still water below it."""
        deep = self.height - y
        above = (0, round((y - deep) * FINE), self.width * FINE, round(y * FINE))
        picture = self.image.crop(above).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        picture = picture.filter(ImageFilter.GaussianBlur(blur * FINE))
        tint = Image.new("RGB", picture.size, rgb(shade))
        self.image.paste(Image.blend(picture, tint, share), (0, round(y * FINE)))

    # Ending

    def jpeg(self, grain: float = 0.05) -> bytes:
        """The finished sheet, with the grain of paper, as JPEG bytes."""
        sheet = self.image.reduce(FINE)
        noise = Image.frombytes(
            "L",
            (self.width, self.height),
            self.random.randbytes(self.width * self.height),
        ).filter(ImageFilter.GaussianBlur(0.6))
        sheet = Image.blend(
            sheet, ImageChops.soft_light(sheet, noise.convert("RGB")), grain * 6
        )
        out = BytesIO()
        sheet.save(out, "JPEG", quality=90)
        return out.getvalue()
