// The first screen: what waits for the reader, drafts, and every indicator set.
import { Alert, Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { APP } from "#designer/strings/app.ts";
import { HOME } from "#designer/strings/home.ts";
import { useLanguage } from "../app/language.tsx";
import { Loading, Refusal } from "../app/notices.tsx";
import { Page } from "../app/page.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { MyWork } from "./my-work.tsx";
import { Sets } from "./sets.tsx";
import { workOf } from "./work.ts";

export function HomePage() {
  const { t } = useLanguage();
  return (
    <Page title={t(HOME.title)}>
      <PasswordHint />
      <Lists />
    </Page>
  );
}

function Lists() {
  const { server, session } = useSession();
  const sets = useQuery(asks(KEYS.sets, () => server.sets()));
  const drafts = useQuery(asks(KEYS.drafts, () => server.drafts()));
  const reviews = useQuery(asks(KEYS.reviews, () => server.reviews()));
  if (sets.data === undefined || drafts.data === undefined || reviews.data === undefined) return <Loading />;
  const refetch = async (): Promise<void> => {
    await Promise.all([sets.refetch(), drafts.refetch(), reviews.refetch()]);
  };
  if (!sets.data.ok) return <Refusal refused={sets.data} again={() => void refetch()} />;
  if (!drafts.data.ok) return <Refusal refused={drafts.data} again={() => void refetch()} />;
  if (!reviews.data.ok) return <Refusal refused={reviews.data} again={() => void refetch()} />;
  const work = workOf(session.user, drafts.data.value, reviews.data.value);
  return (
    <>
      <MyWork work={work} sets={sets.data.value} refetch={refetch} />
      <Sets sets={sets.data.value} />
    </>
  );
}

/** The link of the first start works once: until there is a password, that is the first thing to see to. */
function PasswordHint() {
  const { t } = useLanguage();
  const { hasPassword, external } = useSession().session.user;
  if (hasPassword || external) return null;
  return (
    <Alert color="yellow" mb="md">
      {t(HOME.noPassword)}{" "}
      <Anchor
        inherit
        c="inherit"
        underline="always"
        renderRoot={(props) => <Link {...props} to="/tai-khoan" />}
      >
        {t(APP.setPassword)}
      </Anchor>
    </Alert>
  );
}
