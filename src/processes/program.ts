/** What the one build of all processes offers to the command line. */
export { runEdge } from "./edge.ts";
export { runHub } from "./hub.ts";
export { runStation } from "./station.ts";
