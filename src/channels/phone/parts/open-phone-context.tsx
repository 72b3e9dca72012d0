import { createContext, useContext, useSyncExternalStore } from "react";
import type { Clock } from "#src/platform/clock/clock.ts";
import { heldIn } from "../held.ts";
import type { OpenPhone, PhoneView } from "../open-phone.ts";
import { useScript } from "./say.tsx";

interface Opened {
  readonly phone: OpenPhone;
  readonly clock: Clock;
}

const OpenedContext = createContext<Opened | undefined>(undefined);

export const OpenedProvider = OpenedContext.Provider;

/** The unlocked phone of the pages below. */
export function useOpened(): Opened {
  const opened = useContext(OpenedContext);
  if (opened === undefined) throw new Error("this page stands outside of an unlocked phone");
  return opened;
}

/** What the phone holds, as the reader reads it, and how the line is. */
export function usePhoneView(): PhoneView {
  const { phone } = useOpened();
  const script = useScript();
  const { held, line } = useSyncExternalStore(phone.subscribe, phone.view);
  return { held: heldIn(held, script), line };
}
