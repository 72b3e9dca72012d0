/** By which columns a list of persons is sorted; by the first where none is asked for. */
export const personColumns = ["organisation", "name"] as const;
