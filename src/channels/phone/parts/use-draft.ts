import { useCallback, useEffect, useRef, useState } from "react";
import type { Drafts } from "../keep/drafts.ts";

const restMs = 300;

export interface DraftState<T> {
  /** Undefined until the phone has looked for a draft. */
  readonly value: T | undefined;
  readonly change: (value: T) => void;
  /** The form was saved: what is still on its way to the draft is dropped. */
  readonly finish: () => void;
}

/** A form's text, kept while it is typed and when the app goes out of sight. */
export function useDraft<T>(drafts: Drafts, form: string, first: T): DraftState<T> {
  const [value, setValue] = useState<T>();
  const waiting = useRef<{ readonly value: T; readonly timer: number } | null>(null);

  const flush = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    const { value: last } = waiting.current;
    waiting.current = null;
    void drafts.keep(form, last);
  }, [drafts, form]);

  useEffect(() => {
    let current = true;
    const begin = (found: T | undefined): void => {
      if (current) setValue((typed) => typed ?? found ?? first);
    };
    drafts.read<T>(form).then(begin, () => begin(undefined));
    document.addEventListener("visibilitychange", flush);
    addEventListener("pagehide", flush);
    return () => {
      current = false;
      document.removeEventListener("visibilitychange", flush);
      removeEventListener("pagehide", flush);
      flush();
    };
    // `first` is what an empty form begins with, and is read once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [drafts, form, flush]);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { value: next, timer: window.setTimeout(flush, restMs) };
    },
    [flush],
  );
  const finish = useCallback(() => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
  }, []);
  return { value, change, finish };
}
