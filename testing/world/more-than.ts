export function moreThan(what: string, count: number, explained: number): readonly string[] {
  return count > explained ? [`${count} ${what}, of which ${explained} are explained`] : [];
}
