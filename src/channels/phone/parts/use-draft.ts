import { useEffect, useState } from "react";
import { DraftWriter } from "../keep/draft-writer.ts";
import type { Drafts } from "../keep/drafts.ts";

export interface DraftState<T> {
  /** Undefined until the phone has looked for a draft. */
  readonly value: T | undefined;
  /** Whether the disk has all of it; `failed`: it has not, and only this page does. */
  readonly keeping: "kept" | "under way" | "failed";
  readonly change: (value: T) => void;
  /** Ends when the disk has what was typed: the form is about to be saved, and its draft goes with that. */
  readonly finish: () => Promise<void>;
}

/** A form's text, kept while it is typed. A page is for one form: another form is another page, with another key. */
export function useDraft<T>(drafts: Drafts, form: string, first: T): DraftState<T> {
  const [value, setValue] = useState<T>();
  const [keeping, setKeeping] = useState<DraftState<T>["keeping"]>("kept");
  const [writer] = useState(
    () =>
      new DraftWriter<T>(
        (text) => drafts.keep(form, text),
        (isKept) => setKeeping(isKept ? "kept" : "failed"),
      ),
  );
  useEffect(() => {
    let isCurrent = true;
    const begin = (found: T | undefined): void => {
      if (isCurrent) setValue((typed) => typed ?? found ?? first);
    };
    drafts.read<T>(form).then(begin, () => begin(undefined));
    return () => {
      isCurrent = false;
    };
  }, [drafts, form, first]);
  return {
    value,
    keeping,
    change: (changed) => {
      setValue(changed);
      setKeeping("under way");
      writer.write(changed);
    },
    finish: () => writer.finish(),
  };
}
