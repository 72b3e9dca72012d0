import { useCallback, useEffect, useState } from "react";
import type { DoorKeeper } from "./door-keeper.ts";
import { registerWorker } from "./keep/app-kept.ts";
import { LanguageContext } from "./parts/say.tsx";
import { keepSettings, readSettings, type Settings } from "./parts/settings.ts";
import { lookAfterPhone } from "./people-here.ts";
import { StageScreen } from "./screens/stage-screen.tsx";
import type { Stage } from "./stages.ts";
import { appWords } from "./words/common-words.ts";

export function App({ keeper }: { keeper: DoorKeeper }) {
  const [settings, setSettings] = useState(readSettings);
  const [stage, setStage] = useState<Stage>(firstStage);
  useDisplay(settings);
  const toDoor = useCallback(() => void keeper.begin().then(setStage), [keeper]);
  useEffect(() => {
    if (!window.isSecureContext) return undefined;
    keeper.begin().then(setStage, () => setStage({ at: "unusable", why: "tooOld" }));
    // While the person signs in there is a line for certain.
    void registerWorker();
    return lookAfterPhone(keeper.directory);
  }, [keeper]);
  const change = (next: Settings): void => {
    keepSettings(next);
    setSettings(next);
  };
  return (
    <LanguageContext value={settings.language}>
      <StageScreen
        stage={stage}
        keeper={keeper}
        go={setStage}
        toDoor={toDoor}
        settings={settings}
        change={change}
      />
    </LanguageContext>
  );
}

/** Browsers give keys and service workers to https alone. */
function firstStage(): Stage {
  return window.isSecureContext ? { at: "starting" } : { at: "unusable", why: "notSecure" };
}

function useDisplay({ language, elder }: Settings): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset["view"] = elder ? "elder" : "standard";
    document.title = appWords.title[language];
  }, [language, elder]);
}
