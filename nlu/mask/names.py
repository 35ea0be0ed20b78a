"""Names of people in one line, however they are written; all become one first name."""

from __future__ import annotations

import re

from nlu.french import kin
from nlu.french.first_names import ALSO_WORDS, FIRST_NAMES, PLAIN_FIRST_NAMES
from nlu.french.phrases import CLOSING
from nlu.french.text import flat, fold
from nlu.french.words import is_everyday, words
from nlu.mask.made_up import NAME, OURS, SURNAME
from nlu.mask.words import BEFORE_SOMEBODY, DOES, NOBODY, NOT_NAMES, PARTICLES, ROLES, TITLES

_WORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*\.?")
_SAID = re.compile(
    r"(?:m'appell?e?|m appell?e?|mapp?ell?e?|me nomme|me prenomme|m'appelais|s'appell?ent?|s appell?e|sapp?ell?e"
    r"|se nomme|se prenomme|(?:pre)?nomm[ée]e?s?|appel[ée]e?s? comment|mon (?:petit )?(?:pre)?nom(?: de famille)?"
    r"(?: est| c'est| :)?|(?<![a-z])(?:pre)?nom ?(?::|est|c'est)|moi,? c(?:'est|est|)|sign[ée]e?s? ?:?|au nom de"
    r"|de la part de|demand(?:er|ez) (?:a )?|a l'attention de|l'appareil,?|je suis|j'suis|jsuis|chui[st]?|c'est|cest"
    r"|ici|connue? comme|surnomm[ée]e?|pseudo ?:?)(?![a-z'])"
)
_SURE = re.compile(r"appel|nomm|(?:pre)?nom|sign|moi,? c|a l'attention|au nom de|pseudo")
"""Of the words above, those after which a name is expected even in small letters."""
_KIN = frozenset(kin.OWN) | words("patron patronne jumeaux jumelles chien chienne chat")
_CLOSING = re.compile(rf"(?:{CLOSING})[ !.,;:\-]*$")
_ASKS = re.compile(r"-(?:je|tu|il|elle|on|nous|vous|ils|elles|moi|t-il|t-elle|ce)$")
"""« Pourriez-vous », whatever the verb."""


def mask_names(line: str, known: frozenset[str] = frozenset()) -> str:
    """Mask the names of one line; ``known`` are folded words that name somebody wherever they stand."""
    return _Line(flat(line), known).masked()


class _Line:
    """One line being read, word by word."""

    def __init__(self, line: str, known: frozenset[str]) -> None:
        self.line, self.known = line, known
        self.folded = fold(line)
        self.words = list(_WORD.finditer(line))
        letters = [character for character in line if character.isalpha()]
        self.shouted = sum(character.isupper() for character in letters) > 0.7 * len(letters) and len(letters) > 3

    def masked(self) -> str:
        """The line, each run of words that names somebody replaced by one made-up name."""
        parts, done, at = [], 0, 0
        while at < len(self.words):
            size = self._name_at(at)
            if not size:
                at += 1
                continue
            first, last = self.words[at], self.words[at + size - 1]
            titled = at > 0 and self._word(at - 1) in TITLES
            dot = "." if last[0].endswith(".") and len(last[0]) > 2 else ""
            parts += [self.line[done : first.start()], (SURNAME if titled else NAME) + dot]
            done, at = last.end(), at + size
        masked = "".join(parts) + self.line[done:]
        return re.sub(rf"{NAME}(?:[ \-]{NAME})+", NAME, masked)

    def _word(self, at: int) -> str:
        return fold(self.words[at][0]).strip(".")

    def _name_at(self, at: int) -> int:
        """How many words from here on name somebody."""
        word = self._word(at)
        if word in OURS or not self._starts_a_name(at, word):
            return 0
        size = 1
        while at + size < len(self.words) and size < 5 and self._goes_on(at + size):
            size += 1
        if size == 1 and self._is_surname(at):
            size = 2
        while size > 1 and self._word(at + size - 1) in PARTICLES:
            size -= 1
        return size

    def _is_surname(self, at: int) -> bool:
        """« je m'appelle josiane petit et je… »: an everyday word between a name that is announced and a new clause."""
        if at + 1 >= len(self.words) or self._gap(at + 1) != " ":
            return False
        said = _SURE.search(self.folded[max(0, self.words[at].start() - 14) : self.words[at].start()])
        word = self._word(at + 1)
        if said is None or word in NOT_NAMES | DOES | TITLES:
            return False
        rest = self.folded[self.words[at + 1].end() :]
        return re.match(r" ?(?:$|[,.;!(\d]|et |j'|je |[\ue000-\ue003])", rest) is not None

    def _starts_a_name(self, at: int, word: str) -> bool:
        if word in self.known or any(part in PLAIN_FIRST_NAMES for part in re.split("['-]", word)):
            return True
        if word in NOT_NAMES or word in TITLES or word in PARTICLES:
            return False
        return self._after_a_title(at) or self._announced(at, word) or self._capital(at, word)

    def _after_a_title(self, at: int) -> bool:
        if at == 0 or self._gap(at) not in (" ", ". "):
            return False
        before = self._word(at - 1)
        if before == "famille" and not self._is_capital(at):
            return not is_everyday(self._word(at))
        title = before in TITLES and (before not in ("m", "me") or self.words[at - 1][0][0].isupper())
        if before in ("le", "la") and at > 1 and self._word(at - 2) in ("mme", "mr", "m", "mlle", "madame", "monsieur"):
            return self._word(at) not in ROLES  # « monsieur le goff »
        return title and (self._is_capital(at) or before in ("mme", "mlle", "melle", "mr", "dr", "madame", "monsieur"))

    def _announced(self, at: int, word: str) -> bool:
        """« je m'appelle », « c'est », « ma fille » or « Cordialement, » stands before."""
        before = self.folded[: self.words[at].start()].rstrip(" :,")
        said = next((match for match in _SAID.finditer(before) if match.end() == len(before)), None)
        if said is not None:
            sure = _SURE.search(said[0]) is not None
            if sure:
                return (
                    not is_everyday(word) or self._is_capital(at) or not self.line[self.words[at].end() :].strip(" .!")
                )
            return not is_everyday(word) if not self.shouted else word in FIRST_NAMES
        if at and self._word(at - 1) in _KIN and self._gap(at) == " ":
            return self._is_capital(at) and (word in FIRST_NAMES or not is_everyday(word))
        closing = _CLOSING.search(self.folded[: self.words[at].start()])
        last = len(self.words) - at <= 3 and closing is not None
        return last and (not is_everyday(word) or (self._is_capital(at) and word in FIRST_NAMES))

    def _capital(self, at: int, word: str) -> bool:
        """A capital that no rule of spelling explains."""
        plain = word.split("'")[-1]
        parts = [part for part in re.split("['-]", plain) if len(part) > 1]
        if len(plain) < 2 or all(part in NOBODY for part in parts) or _ASKS.search(word):
            return False
        everyday = is_everyday(plain)
        if self.shouted:
            return plain in FIRST_NAMES or not everyday
        if not self._is_capital(at):
            return False
        if self._opens(at):
            return not everyday or (plain in ALSO_WORDS and self._opens_as_a_name(at))
        if not everyday or plain in ALSO_WORDS:
            return True
        if self.words[at][0].isupper() or plain in _KIN or self._full_of_capitals():
            return False
        return self._in_a_run(at) or self._word(at - 1) in BEFORE_SOMEBODY

    def _full_of_capitals(self) -> bool:
        return sum(word[0][0].isupper() for word in self.words) > 0.6 * len(self.words)

    def _opens_as_a_name(self, at: int) -> bool:
        """« Rose Martin », « Pierre ne peut plus conduire »."""
        if at + 1 >= len(self.words):
            return False
        after = self._word(at + 1)
        return (
            after in DOES or after.startswith(("n'", "s'")) or (self._is_capital(at + 1) and self._gap(at + 1) == " ")
        )

    def _in_a_run(self, at: int) -> bool:
        """« Les Petits Pas »: an everyday word beside another one with a capital is part of a name."""
        before = at > 0 and self._gap(at) == " " and self._is_capital(at - 1) and not self._opens(at - 1)
        after = at + 1 < len(self.words) and self._gap(at + 1) == " " and self._is_capital(at + 1)
        return (before and self._word(at - 1) not in TITLES) or (after and self._word(at + 1) not in TITLES | NOBODY)

    def _goes_on(self, at: int) -> bool:
        """Whether this word is more of the name before it: a surname, an initial, « de la Tour »."""
        word, gap = self._word(at), self._gap(at)
        if gap not in (" ", "-", ". "):
            return False
        if word in OURS:
            return word in (fold(NAME), fold(SURNAME))
        if gap == ". " and len(self._word(at - 1)) > 1:
            return False
        if word in self.known or word in PLAIN_FIRST_NAMES:
            return True
        if word in NOT_NAMES and not (word in PARTICLES and at + 1 < len(self.words) and self._is_capital(at + 1)):
            return False
        if word in PARTICLES:
            return at + 1 < len(self.words) and self._is_capital(at + 1) and not is_everyday(self._word(at + 1))
        if self._is_capital(at):
            return word not in NOBODY and not (self.shouted and is_everyday(word))
        return not is_everyday(word) and word not in NOBODY

    def _is_capital(self, at: int) -> bool:
        shown = self.words[at][0]
        return shown[0].isupper() or (len(shown) > 2 and shown[1] == "'" and shown[2].isupper())

    def _gap(self, at: int) -> str:
        return self.line[self.words[at - 1].end() : self.words[at].start()] if at else ""

    def _opens(self, at: int) -> bool:
        """Whether a sentence begins here, so that a capital says nothing."""
        if at == 0:
            return True
        gap = self._gap(at)
        return bool(re.search(r"[.!?:;•\-–—(«\"]", gap)) or (
            self.words[at - 1][0].endswith(".") and len(self.words[at - 1][0]) > 2
        )
