import { useState } from "react";
import { isFull } from "../keep/storage-health.ts";
import { storageWords } from "../words/common-words.ts";
import { useSay } from "./say.tsx";

export interface Saving {
  readonly busy: boolean;
  /** Why the last try was not saved, in words. */
  readonly fault: string | null;
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
}

/** Saves once at a time, and says so when the phone could not. */
export function useSaving(): Saving {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFault(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFault(say(isFull(error) ? storageWords.full : storageWords.notSaved));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, run };
}
