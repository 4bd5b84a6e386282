import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { News } from "../../look/news.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { ItemEditor } from "./item-editor.tsx";
import type { ItemView } from "./item-form.ts";
import { sentences } from "./texts.ts";

/** One question with its answer, to change; without an id a new one. */
export function ItemPage({ itemId }: { readonly itemId: string | undefined }) {
  const say = useSay(sentences);
  const call = useCall();
  const language = useLanguage();
  const [news, setNews] = useState<string>();
  const [made, setMade] = useState<ItemView>();
  const knowledge = useQuery({ queryKey: keys.knowledge, queryFn: () => call("knowledge", {}) });
  const id = itemId ?? made?.id;
  const item = useQuery({
    queryKey: keys.knowledgeItem(id ?? ""),
    queryFn: () => call("knowledgeItem", { itemId: id ?? "" }),
    enabled: id !== undefined,
    // Somebody is typing: what he began with stays until he saves.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const view = item.data ?? made;
  const saved = (next: ItemView, text: string): void => {
    setMade(next);
    setNews(text);
  };
  return (
    <Frame title={view?.item.title[language] ?? say("newTitle")} back={{ page: "knowledge" }}>
      <News text={news} />
      <Ready query={knowledge}>
        {(all) =>
          id === undefined ? (
            <ItemEditor view={undefined} knowledge={all} say={say} onSaved={saved} />
          ) : (
            <Ready query={item}>
              {(one) => (
                // Each revision begins the form anew, with what was kept.
                <ItemEditor
                  key={one.revision}
                  view={one}
                  knowledge={all}
                  say={say}
                  onSaved={saved}
                />
              )}
            </Ready>
          )
        }
      </Ready>
    </Frame>
  );
}
