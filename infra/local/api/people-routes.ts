import type { Router } from "express";
import { z } from "zod";
import { chatsOf } from "../connector/views.ts";
import type { LocalPerson, TenantContext } from "../context.ts";
import { hasApp, hasUsableAccount, isInTeam, upsertPerson } from "../people.ts";
import { notFound, Problem } from "../problem.ts";
import type { ApiTools } from "./tools.ts";
import { calendarView, mailViews, personView, teamViews } from "./views.ts";

const newPerson = z.strictObject({
  name: z.string().trim().min(1).max(200),
  mail: z.email().max(254),
  hint: z.string().max(40),
  kind: z.enum(["internal", "external"]).optional(),
  /** What this person's Teams is set to, such as `en-GB`. */
  locale: z.string().max(20).optional(),
});

/** @throws Problem `person.not_found` */
export function getPerson({ people }: Pick<TenantContext, "people">, id: string): LocalPerson {
  const person = people.get(id);
  if (!person) {
    throw notFound("person", id);
  }
  return person;
}

const mustSignIn = (person: LocalPerson): void => {
  if (!hasUsableAccount(person)) {
    throw new Problem(409, "account.unusable", `${person.name} cannot sign in yet.`);
  }
};

/** What somebody does with the account and the app; each may be done twice. */
const deeds: Readonly<Record<string, (context: TenantContext, person: LocalPerson) => void>> = {
  redeem: (context, person) => {
    if (person.guest === undefined) {
      throw new Problem(409, "guest.not_invited", `${person.name} has no invitation.`);
    }
    if (person.guest === "accepted") {
      return;
    }
    context.people.put(person.id, { ...person, guest: "accepted" });
    for (const team of context.teams.all()) {
      if (person.objectId && hasApp(team) && isInTeam(team, person.objectId)) {
        const objectIds = [person.objectId];
        context.tellBot({ kind: "members_added", teamId: team.id, objectIds });
      }
    }
  },
  block: ({ people }, person) => people.put(person.id, { ...person, blocked: true }),
  unblock: ({ people }, { blocked: _was, ...person }) => people.put(person.id, person),
  install: ({ setPersonalApp }, person) => {
    mustSignIn(person);
    setPersonalApp(person.id, true);
  },
  uninstall: ({ setPersonalApp }, person) => {
    mustSignIn(person);
    setPersonalApp(person.id, false);
  },
};

/** The people of the story: who they are, what they have, and what they do with their account. */
export function peopleRoutes(router: Router, { context, chats, tokens }: ApiTools): void {
  const personOf = ({ params }: { params: { id: string } }) => getPerson(context, params.id);

  router.get("/people", (_request, response) => {
    response.json(context.people.all().map((person) => personView(context, person)));
  });
  router.post("/people", (request, response) => {
    const { kind, locale, ...given } = newPerson.parse(request.body);
    const person = upsertPerson(context, {
      ...given,
      ...(kind ? { kind } : {}),
      ...(locale ? { locale } : {}),
    });
    context.changed("people");
    response.status(201).json(personView(context, person));
  });
  for (const [name, deed] of Object.entries(deeds)) {
    router.post(`/people/:id/${name}`, (request, response) => {
      deed(context, personOf(request));
      context.changed("people");
      response.json(personView(context, personOf(request)));
    });
  }

  router.get("/people/:id/chats", (request, response) => {
    response.json(chatsOf(context, chats, personOf(request)));
  });
  router.get("/people/:id/teams", (request, response) => {
    response.json(teamViews(context, personOf(request)));
  });
  router.get("/people/:id/calendar", (request, response) => {
    response.json(calendarView(context, personOf(request)));
  });
  router.get("/people/:id/mail", (request, response) => {
    response.json(mailViews(context, personOf(request)));
  });
  router.get("/people/:id/token", async (request, response) => {
    response.json(await tokens.forUser(personOf(request)));
  });
}
