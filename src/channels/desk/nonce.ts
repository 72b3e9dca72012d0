import { createContext } from "react-router";

/** The number that this answer's inline scripts and styles carry; set by the desk's face, read where HTML is made. */
export const nonceContext = createContext<string>("");
