import { expect, test } from "vitest";
import { AppError } from "../errors/app-error.ts";
import { readConfig } from "./config.ts";
import { languageOfLocale } from "./terminal-language.ts";

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof AppError) return error.faults.map((fault) => fault.field);
  }
  return [];
}

test("an empty environment gives the documented defaults", () => {
  expect(readConfig({ PORT: "" })).toMatchObject({ port: 8080, host: "127.0.0.1", trustProxy: false });
});

test("with certificate files everyone is served", () => {
  const config = readConfig({ SANWANG_TLS_CERT: "a.pem", SANWANG_TLS_KEY: "b.pem" });
  expect(config).toMatchObject({ host: "::", tls: { certFile: "a.pem", keyFile: "b.pem" } });
});

test("every faulty variable is named at once", () => {
  const env = {
    PORT: "80800",
    DATABASE_URL: "mysql://a/b",
    SANWANG_ORIGIN: "https://a.cn/x",
    SANWANG_TRUST_PROXY: "yes",
  };
  expect(faultsOf(env)).toEqual(["DATABASE_URL", "PORT", "SANWANG_ORIGIN", "SANWANG_TRUST_PROXY"]);
});

test.each([
  ["s3://bucket/files", ["FILES_URL"]],
  ["file://another.machine/files", ["FILES_URL"]],
  ["/srv/files", ["FILES_URL"]],
  ["file:///srv/files", []],
])("files are kept on a disk of this machine: %s", (url, faults) => {
  expect(faultsOf({ FILES_URL: url })).toEqual(faults);
});

test("a certificate without its key is refused", () => {
  expect(faultsOf({ SANWANG_TLS_CERT: "a.pem" })).toEqual(["SANWANG_TLS_CERT"]);
});

test.each([
  ["zh_CN.UTF-8", "zh-Hans"],
  ["zh_TW.UTF-8", "zh-Hant"],
  ["zh-HK", "zh-Hant"],
  ["C.UTF-8", "en"],
  ["", "en"],
])("the locale %s speaks %s", (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});
