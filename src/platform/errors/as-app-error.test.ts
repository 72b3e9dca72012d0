import { expect, test } from "vitest";
import { languages } from "../i18n/language.ts";
import { asAppError } from "./as-app-error.ts";
import { platformError } from "./platform-errors.ts";

function coded(code: string, cause?: Error): Error {
  return Object.assign(new Error("from below", { cause }), { code });
}

test.each(["53100", "ENOSPC", "EDQUOT"])("%s is a full disk, told in every language", (code) => {
  const told = asAppError(coded(code));
  expect(told).toMatchObject({ code: "server.disk-full", status: 507, givesFormBack: true });
  expect(new Set(languages.map((language) => told.say(language))).size).toBe(languages.length);
});

test("a character that no text can hold is told to whoever typed it", () => {
  expect(asAppError(coded("22021"))).toMatchObject({ code: "input.unstorable", givesFormBack: true });
});

test("a full disk is seen through the error that wraps it", () => {
  expect(asAppError(coded("FAILED_TO_CREATE_SESSION", coded("53100")))).toMatchObject({
    code: "server.disk-full",
  });
});

test.each(["53300", "57014", "57P01", "57P02", "57P03"])("%s asks for patience", (code) => {
  expect(asAppError(coded(code))).toMatchObject({ code: "server.busy", status: 503, givesFormBack: false });
});

test("anything else only failed, and an error in words stays what it is", () => {
  expect(asAppError(coded("42P01"))).toMatchObject({ code: "server.failed", status: 500 });
  expect(asAppError(undefined)).toMatchObject({ code: "server.failed" });
  const known = platformError("page.not-found");
  expect(asAppError(known)).toBe(known);
});
