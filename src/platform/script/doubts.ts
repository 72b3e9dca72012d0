import { big5 } from "./big5.ts";
import { neutralForm, segmentsToHant, toHans } from "./conversion.ts";
import { familyName, severalForms, spellingByStandard, usualSpelling, wrongScript } from "./doubt-reasons.ts";
import type { Certainty, Doubt, Override, Script } from "./script.ts";
import { sentenceAt } from "./sentence.ts";
import { sharedCharacters, wordsOfSense, wordsOfStyle, type SharedCharacter } from "./shared-characters.ts";
import { surnamePlaces } from "./surnames.ts";
import type { Words } from "../i18n/language.ts";

/**
 * One character of a text with its counterparts: as it stands, simplified, and as the dictionary would write it in the
 * traditional script. All conversions keep the number of characters, so the three run in parallel.
 */
interface Place {
  readonly start: number;
  readonly stands: string;
  readonly hans: string;
  readonly hant: string;
  /** The dictionary word that decided `hant`, and where it begins; a single character decides nothing. */
  readonly word: { readonly source: string; readonly target: string; readonly first: number };
}

const shared = new Map<string, SharedCharacter>(sharedCharacters.map((each) => [each.hans, each]));

function placesOf(text: string): Place[] {
  const stands = [...text];
  const hans = [...toHans(text)];
  const places: Place[] = [];
  let start = 0;
  for (const segment of segmentsToHant(hans.join(""))) {
    const first = places.length;
    for (const hant of segment.target) {
      const standing = stands[places.length] as string;
      places.push({
        start,
        stands: standing,
        hans: hans[places.length] as string,
        hant,
        word: { source: segment.source, target: segment.target, first },
      });
      start += standing.length;
    }
  }
  return places;
}

function isDecided(place: Place): boolean {
  return [...place.word.source].length > 1;
}

/** The indexes of the places that lie in one of the words. */
function placesIn(
  places: readonly Place[],
  wordsByFirst: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [first, place] of places.entries()) {
    for (const word of wordsByFirst.get(place.hans) ?? []) {
      const fits = [...word].every((character, offset) => places[first + offset]?.hans === character);
      if (fits) for (let offset = 0; offset < word.length; offset += 1) found.add(first + offset);
    }
  }
  return found;
}

const styleByFirst = Map.groupBy(wordsOfStyle, (word) => word.charAt(0));
const senseByFirst = Map.groupBy(wordsOfSense, (word) => word.charAt(0));

class DoubtList {
  readonly found: Doubt[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  add(
    place: Place,
    certainty: Certainty,
    proposals: readonly string[],
    reason: Words,
    overrides?: readonly Override[],
  ) {
    this.found.push({
      start: place.start,
      end: place.start + place.stands.length,
      from: place.stands,
      proposals,
      certainty,
      sentence: sentenceAt(this.#text, place.start),
      reason,
      ...(overrides && { overrides }),
    });
  }
}

/** Whether traditional texts use the character at all: 准 yes, 发 no. Big5 is the oldest agreed list of them. */
function isTraditional(character: string): boolean {
  return big5.has(character);
}

function doubtsInHant(text: string): Doubt[] {
  const places = placesOf(text);
  const style = placesIn(places, styleByFirst);
  const sense = placesIn(places, senseByFirst);
  const surnames = surnamePlaces(places.map((place) => place.hans));
  const list = new DoubtList(text);
  for (const [index, place] of places.entries()) {
    const sharing = shared.get(place.hans);
    const others = sharing?.forms.filter((form) => form !== place.stands) ?? [];
    const differs = neutralForm(place.stands) !== place.hant;
    const surname = surnames.get(index);
    if (surname !== undefined && !isDecided(place)) {
      if (surname !== place.stands) list.add(place, "likely", [surname], familyName(surname));
    } else if (differs && !isTraditional(place.stands)) {
      list.add(place, "certain", [place.hant], wrongScript(place.stands));
    } else if (differs && style.has(index)) {
      list.add(place, "style", [place.hant], spellingByStandard(place.word.target));
    } else if (differs && sense.has(index)) {
      list.add(place, "likely", others, severalForms(place.hans, sharing?.forms ?? [place.hant]));
    } else if (differs && isDecided(place)) {
      list.add(place, "certain", [place.hant], usualSpelling(place.word.target));
    } else if (sharing && !isDecided(place) && (differs || sharing.unsure)) {
      list.add(place, "likely", others, severalForms(place.hans, sharing.forms));
    } else if (differs) {
      list.add(place, "style", [place.hant], spellingByStandard(place.hant));
    }
  }
  return list.found;
}

const chinese = /\p{Script=Han}/u;

/** One override for each form: the place with up to two Chinese characters on either side, so that it is no rule for all. */
function overridesFor(places: readonly Place[], index: number, forms: readonly string[]): Override[] {
  let first = index;
  while (first > 0 && index - first < 2 && chinese.test((places[first - 1] as Place).hans)) first -= 1;
  let last = index;
  while (last + 1 < places.length && last - index < 2 && chinese.test((places[last + 1] as Place).hans))
    last += 1;
  const around = places.slice(first, last + 1);
  const from = around.map((place) => place.stands).join("");
  return forms.map((form) => ({
    from,
    to: around.map((place, offset) => (first + offset === index ? form : place.hant)).join(""),
    script: "zh-Hant",
  }));
}

function doubtsInHans(text: string): Doubt[] {
  const places = placesOf(text);
  const sense = placesIn(places, senseByFirst);
  const surnames = surnamePlaces(places.map((place) => place.hans));
  const list = new DoubtList(text);
  for (const [index, place] of places.entries()) {
    const sharing = shared.get(place.hans);
    const surname = surnames.get(index);
    if (place.stands !== place.hans) {
      list.add(place, "certain", [place.hans], wrongScript(place.stands));
    } else if (!sharing || (isDecided(place) && !sense.has(index))) {
      continue;
    } else if (surname !== undefined && surname !== place.hant) {
      const forms = [surname, place.hant];
      list.add(place, "likely", forms, familyName(surname), overridesFor(places, index, forms));
    } else if (sharing.unsure || sense.has(index)) {
      const forms = [place.hant, ...sharing.forms.filter((form) => form !== place.hant)];
      list.add(place, "likely", forms, severalForms(place.hans, forms), overridesFor(places, index, forms));
    }
  }
  return list.found;
}

/**
 * The doubtful places of a text, in their order. In the traditional script: what differs from the dictionary's spelling,
 * read there and back. In the simplified one: what the conversion cannot decide.
 */
export function findDoubts(text: string, script: Script): Doubt[] {
  return script === "zh-Hant" ? doubtsInHant(text) : doubtsInHans(text);
}
