import { expect, test } from "vitest";
import type { County } from "#src/platform/db/county.ts";
import { countyFromHost } from "./county-from-host.ts";

function county(code: string, host: string | null): County {
  return {
    code,
    schema: `county_${code}`,
    name: { "zh-Hans": "清溪县", "zh-Hant": "清溪縣" },
    defaultScript: "zh-Hant",
    timeZone: "Asia/Shanghai",
    host,
  };
}

const one = [county("990101", null)];
const two = [county("990101", "qingxi.example.cn"), county("990102", "dongshan.example.cn")];

test.each(["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "10.0.0.7"])(
  "%s serves the only county",
  (host) => {
    expect(countyFromHost(host, one, {})?.code).toBe("990101");
  },
);

test("a name that nobody gave it serves no county, so that no stranger's name can be put on our pages", () => {
  expect(countyFromHost("evil.example.com", one, {})).toBeUndefined();
  expect(countyFromHost("localhost.example.com", one, {})).toBeUndefined();
});

test("an installation's own name serves its only county", () => {
  expect(countyFromHost("dj.example.cn", one, { ownHost: "dj.example.cn" })?.code).toBe("990101");
});

test("each county has its name, in any letters and with any port", () => {
  expect(countyFromHost("DongShan.Example.CN:443", two, {})?.code).toBe("990102");
});

test("among several, localhost serves the one named in settings, and without it none", () => {
  expect(countyFromHost("localhost", two, { defaultCounty: "990102" })?.code).toBe("990102");
  expect(countyFromHost("localhost", two, {})).toBeUndefined();
});

test("among several of which one has no name of its own, localhost serves that one", () => {
  expect(countyFromHost("localhost", [...two, ...one], {})?.code).toBe("990101");
  expect(countyFromHost("localhost", [...one, ...two], { defaultCounty: "990102" })?.code).toBe("990102");
  expect(
    countyFromHost("localhost", [...two, county("990103", null), county("990104", null)], {}),
  ).toBeUndefined();
});
