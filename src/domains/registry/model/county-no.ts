/** The county committee is founded first; its number stands for "the county itself" in row policies (migration 0030). */
export const countyNo = 1;
