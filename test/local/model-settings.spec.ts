import assert from "node:assert/strict";
import { readModelSettings } from "../../infra/local/app/model-settings.ts";

const complete = {
  LANGUAGE_MODEL_ENDPOINT: "http://127.0.0.1:4050",
  LANGUAGE_MODEL_DEPLOYMENT: "stand-in",
  LANGUAGE_MODEL_KEY: "local-key",
};

describe("a language model beside the local tenant", () => {
  it("given nothing, or nothing but empty values, when read, then there is no model", () => {
    assert.equal(readModelSettings({}), undefined);
    assert.equal(readModelSettings({ LANGUAGE_MODEL_ENDPOINT: "", PATH: "/bin" }), undefined);
  });

  it("given all three, when read, then the address may be on this machine", () => {
    assert.deepEqual(readModelSettings(complete), {
      endpoint: "http://127.0.0.1:4050",
      deployment: "stand-in",
      key: "local-key",
    });
  });

  it("given only some, when read, then it names what is missing and no key", () => {
    assert.throws(
      () => readModelSettings({ ...complete, LANGUAGE_MODEL_DEPLOYMENT: "" }),
      (error: Error) =>
        /LANGUAGE_MODEL_DEPLOYMENT/.test(error.message) && !/local-key/.test(error.message),
    );
  });
});
