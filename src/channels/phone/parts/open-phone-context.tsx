import { createContext, useContext, useSyncExternalStore } from "react";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { OpenPhone, PhoneView } from "../open-phone.ts";

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

export function usePhoneView(): PhoneView {
  const { phone } = useOpened();
  return useSyncExternalStore(phone.subscribe, phone.view);
}
