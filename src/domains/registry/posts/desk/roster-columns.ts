/** By which columns a list of persons is sorted; by the first where none is asked for. */
export const rosterColumns = ["organisation", "name"] as const;
