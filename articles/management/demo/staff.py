"""Who works at The Harbour Post, and who may log in. All of them are invented."""

from dataclasses import dataclass

AUTHORITY = "harbour-post.example"
PASSWORD = "newsroom-demo"  # noqa: S105 - public on purpose, hence DEBUG only


@dataclass(frozen=True, slots=True)
class Who:
    name: str
    title: str
    biography: str
    expertise: str = ""
    languages: str = "English"
    has_portrait: bool = False

    @property
    def email(self) -> str:
        return f"{self.name.split()[0].lower()}@{AUTHORITY}"


PEOPLE = (
    Who(
        "Mara Lindholt",
        "Foreign editor",
        "Mara Lindholt has reported from eleven countries and one submarine. "
        "She edits the World pages.",
        "Shipping, Veldria, borders",
        "English, German, Veldrian",
        has_portrait=True,
    ),
    Who(
        "Tobias Achterberg",
        "Writer at large",
        "Tobias Achterberg writes about music, the harbour and doing nothing.",
        "Music, the harbour",
        "English, Dutch",
        has_portrait=True,
    ),
    Who(
        "Ines Caldeira",
        "Business editor",
        "Ines Caldeira trained as an auditor. She reads the footnotes first.",
        "Prices, shipbuilding",
        "English, Portuguese",
        has_portrait=True,
    ),
    Who(
        "Yusuf Darwan",
        "Correspondent, Orrin delta",
        "Yusuf Darwan has lived beside the Orrin for twenty years, on the second floor.",
        "Rivers, farming",
        "English, Arabic",
        has_portrait=True,
    ),
    Who(
        "Priya Ramanath",
        "City reporter",
        "Priya Ramanath covers Selwick from the drains upwards.",
        "Housing, planning",
        has_portrait=True,
    ),
    Who(
        "Callum Reith",
        "Parliamentary correspondent",
        "Callum Reith sits in the gallery, third seat from the left, behind a pillar.",
        "Parliament, elections",
    ),
    Who(
        "Noor Haddadi",
        "Travelling correspondent",
        "Noor Haddadi writes in English and Arabic, for preference on trains.",
        "Railways, deserts",
        "English, Arabic, French",
        has_portrait=True,
    ),
    Who(
        "Elsbeth Vance",
        "Political editor",
        "Elsbeth Vance has reported on eleven governments and kept her notes.",
        "Government, books",
        has_portrait=True,
    ),
    Who(
        "Joon-ho Baek",
        "Reporter",
        "Joon-ho Baek writes about work. He has done a good deal of it.",
        "Work, chess",
        "English, Korean",
    ),
    Who(
        "Rosa Quintal",
        "Photographer and writer",
        "Rosa Quintal photographs what holds still and writes about what does not.",
        "Film, wildlife",
        "English, Spanish",
    ),
    Who(
        "Henrik Salter",
        "Sports writer",
        "Henrik Salter rowed in a losing crew and has been fair to losers ever since.",
        "Rowing, storms",
    ),
    Who(
        "Adaeze Obi",
        "Science editor",
        "Adaeze Obi is a lapsed marine biologist who still counts things.",
        "Wildlife, astronomy",
        "English, Igbo",
        has_portrait=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Login:
    username: str
    name: str
    group: str

    @property
    def role(self) -> str:
        return self.group.removesuffix("s").lower()


LOGINS = (
    Login("reporter", "Robin Ashe", "Reporters"),
    Login("editor", "Edda Marsh", "Editors"),
    Login("publisher", "Piers Holm", "Publishers"),
    Login("administrator", "Ada Keller", "Administrators"),
)
