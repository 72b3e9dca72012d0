/** The package's dictionaries carry no types: each is one string, "source target|source target|…". */
declare module "opencc-js/dict/*" {
  const entries: string;
  export default entries;
}
