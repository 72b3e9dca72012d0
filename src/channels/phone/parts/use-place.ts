import { useEffect, useState } from "react";
import { type Place, placeOf } from "../model/places.ts";

/** Where one is, by the address. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const move = (): void => setPlace(placeOf(location.hash));
    addEventListener("hashchange", move);
    return () => removeEventListener("hashchange", move);
  }, []);
  return place;
}
