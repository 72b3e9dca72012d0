import "./old-browsers.ts";
import { createRoot } from "react-dom/client";
import { systemClock } from "#src/platform/clock/clock.ts";
import { App } from "./app.tsx";
import { DoorKeeper } from "./door-keeper.ts";
import { Directory } from "./keep/directory.ts";

const place = document.querySelector("#app");
if (place !== null) createRoot(place).render(<App keeper={new DoorKeeper(new Directory(), systemClock)} />);
