import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { call } from "./call.test-kit.ts";

/** What is typed wrongly is said before anything is opened: no data folder comes into being. */

const folder = mkdtempSync(join(tmpdir(), "sanwang-arguments-"));
const env = { SANWANG_DATA: join(folder, "data") };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["user", "sanwang user invite NAME"],
  ["keys", "sanwang keys rotate"],
  ["doctor", "sanwang doctor"],
  ["verify-audit", "sanwang verify-audit --county CODE"],
  ["backup", "sanwang backup FILE"],
  ["restore", "sanwang restore FILE --into"],
])("%s --help explains and does nothing", async (name, form) => {
  const { code, stdout, stderr } = await call([name, "--help"], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(form);
  expect(readdirSync(folder)).not.toContain("data");
});

const short = join(folder, "short");
writeFileSync(short, "short\n");
const long = join(folder, "long");
writeFileSync(long, "four unrelated words in a row\n");
const missing = join(folder, "missing");

test.each([
  [["user", "fly"], "user fly"],
  [["user", "list", "--fast"], "--fast"],
  [["keys"], "export FILE"],
  [["keys", "export"], "export FILE"],
  [["keys", "export", missing], "--passphrase-file"],
  [["keys", "export", missing, "--passphrase-file", join(folder, "nowhere")], "nowhere"],
  [["keys", "export", missing, "--passphrase-file", long], "SANWANG_DATA"],
  [["keys", "import", missing, "--passphrase-file", short], "missing"],
  [["doctor", "--fast"], "--fast"],
  [["verify-audit", "--fast"], "--fast"],
  [["backup"], "FILE"],
  [["restore"], "FILE"],
  [["restore", missing, "--fast"], "--fast"],
])("%j is refused on stderr with 1, in a sentence", async (args, named) => {
  const { code, stdout, stderr } = await call(args, { env });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(named);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(readdirSync(folder)).not.toContain("data");
});
