import { words, type Words } from "../i18n/language.ts";

export function usualSpelling(word: string): Words {
  return words(
    `这个词通常写作「${word}」。`,
    `這個詞通常寫作「${word}」。`,
    `The word is usually written ${word}.`,
  );
}

export function spellingByStandard(word: string): Words {
  return words(
    `两种写法都通行，也可写作「${word}」。`,
    `兩種寫法都通行，也可寫作「${word}」。`,
    `Both spellings are in use; ${word} is the other one.`,
  );
}

export function wrongScript(character: string): Words {
  return words(
    `「${character}」是另一种字体的字。`,
    `「${character}」是另一種字體的字。`,
    `${character} belongs to the other script.`,
  );
}

export function severalForms(hans: string, forms: readonly string[]): Words {
  const list = forms.join("、");
  return words(
    `简体的「${hans}」对应${list}，机器在这里分不清。`,
    `簡體的「${hans}」對應${list}，機器在這裡分不清。`,
    `Simplified ${hans} stands for ${forms.join(", ")}; a machine cannot tell which one here.`,
  );
}

export function familyName(form: string): Words {
  return words(
    `如果是姓，写作「${form}」。`,
    `如果是姓，寫作「${form}」。`,
    `As a family name it is written ${form}.`,
  );
}
