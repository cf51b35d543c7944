"""Which picture is drawn how, and what it shows for those who cannot see it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from articles.management.demo.drawings import (
    country,
    harbour,
    portraits,
    rooms,
    sea,
    town,
)
from articles.management.demo.drawings.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Scene:
    title: str
    alt: str
    draw: Callable[[Canvas], None]
    focus: tuple[int, int] = (50, 50)


SCENES: Mapping[str, Scene] = {
    "freighters": Scene(
        "Three freighters at dawn",
        "Three cargo ships in line on a calm sea, the sun rising behind them",
        harbour.freighters,
        (35, 66),
    ),
    "lighthouse": Scene(
        "Skarrow Head at dusk",
        "A lighthouse on a dark rock, its beam over the sea under the first stars",
        sea.lighthouse_at_dusk,
        (63, 62),
    ),
    "storm-sea": Scene(
        "The breakwater in the storm",
        "Spray rises high above a stone breakwater in a grey, heavy sea",
        sea.storm_sea,
        (68, 50),
    ),
    "shipyard": Scene(
        "Tarrant Quay shipyard",
        "A ship lies before a long building hall between two quay cranes",
        harbour.shipyard,
    ),
    "ferry-wake": Scene(
        "The island ferry",
        "A small white ferry far out, its wake spreading towards us",
        sea.ferry_wake,
        (50, 42),
    ),
    "open-water": Scene(
        "A swimmer in the sound",
        "A swimmer in a red cap, one arm raised, and a sailing boat behind",
        sea.open_water,
        (60, 60),
    ),
    "rowing": Scene(
        "Two eights on Lake Orre",
        "Two rowing eights side by side on still water, the nearer crew in red",
        sea.rowing,
        (50, 72),
    ),
    "fog-coast": Scene(
        "Fog, lifting",
        "Row behind row of hills fade into fog, with a few gulls above",
        sea.fog_coast,
    ),
    "drydock": Scene(
        "Orchestra in the dry dock",
        "An orchestra plays on the floor of a stepped stone dock, lit from within",
        harbour.drydock,
        (50, 80),
    ),
    "coffeehouse": Scene(
        "The old harbour coffee house",
        "A coffee house with five blue doors on a quay at sunset",
        harbour.coffeehouse,
        (50, 65),
    ),
    "night-market": Scene(
        "Night market on the quay",
        "Lanterns over a row of lit market stalls at night",
        harbour.night_market,
        (50, 70),
    ),
    "delta": Scene(
        "The Orrin delta",
        "Arms of a river spread through flooded fields with a few red houses",
        country.delta,
    ),
    "desert-train": Scene(
        "The Sarrim Mail",
        "A train with lit windows crosses a desert after sunset",
        country.desert_train,
        (45, 68),
    ),
    "river-dam": Scene(
        "The Ouden dam",
        "Water falls over a long concrete dam; ropes hang down on the left",
        country.river_dam,
    ),
    "observatory": Scene(
        "The Isker array",
        "Four radio dishes in a row under a sky full of stars",
        country.observatory,
        (40, 75),
    ),
    "seagrass": Scene(
        "The meadow under the bay",
        "Long green seagrass under water, with a shoal of pale fish",
        country.seagrass,
    ),
    "mine-tower": Scene(
        "The winding tower at Brill",
        "A steel winding tower with two wheels above a row of brick houses",
        country.mine_tower,
        (45, 40),
    ),
    "shore-houses": Scene(
        "Houses by the water",
        "A row of coloured houses stands close above the water",
        country.shore_houses,
    ),
    "cafe": Scene(
        "Café Linden",
        "Three café tables; a brass strip on the floor runs under the middle one",
        rooms.cafe,
        (50, 75),
    ),
    "chamber": Scene(
        "The chamber at night",
        "Curved red benches of a parliament, half full, under a chandelier",
        rooms.chamber,
    ),
    "city-roofs": Scene(
        "Roofs of the Old Ropeworks",
        "Tiled roofs and chimneys of an old town in the morning sun",
        town.city_roofs,
    ),
    "crane-city": Scene(
        "Building in Millgate",
        "Three tower cranes above unfinished blocks of flats",
        town.crane_city,
    ),
    "price-chart": Scene(
        "The price of a loaf",
        "A line chart that rises unevenly to its highest point at the right",
        town.price_chart,
    ),
    "cannery": Scene(
        "The Halvorsen cannery",
        "A red brick factory with a saw-tooth roof, a forklift in front",
        town.cannery,
        (60, 60),
    ),
    "market-hall": Scene(
        "Millgate market hall",
        "Rows of market stalls under the iron ribs of a high hall",
        rooms.market_hall,
    ),
    "laboratory": Scene(
        "A bench in the laboratory",
        "Three flasks of dark liquid on a bench, shelves of jars behind",
        rooms.laboratory,
    ),
    "bakery": Scene(
        "The ovens in Hallin",
        "Loaves on a table in front of a glowing bread oven",
        rooms.bakery,
    ),
    "stadium": Scene(
        "The Cannery Ground",
        "Football players under floodlights on a small ground",
        town.stadium,
        (50, 65),
    ),
    "concert-hall": Scene(
        "The Assembly Rooms",
        "Rows of red seats in a concert hall with an organ",
        rooms.concert_hall,
    ),
}


def draw(key: str) -> bytes:
    """The picture of that name as JPEG bytes; a name without a scene is a person's."""
    if key in SCENES:
        sheet = Canvas(key)
        SCENES[key].draw(sheet)
    else:
        sheet = Canvas(key, 800, 800)
        portraits.portrait(sheet)
    return sheet.jpeg()
