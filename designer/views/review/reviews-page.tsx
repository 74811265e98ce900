// S7, the list: what waits for review, and what was decided.
import { Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReviewHead } from "#designer/api.ts";
import { REVIEW } from "#designer/strings/review.ts";
import { useLanguage } from "../app/language.tsx";
import { Loading, Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { Page } from "../app/page.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";

/** States in which somebody still has to do something. */
const WAITING: readonly ReviewHead["state"][] = ["open", "approved"];

export function ReviewsPage() {
  const { t } = useLanguage();
  const { server } = useSession();
  const asked = useQuery(asks(KEYS.reviews, () => server.reviews()));
  if (asked.data === undefined) return <Loading />;
  if (!asked.data.ok) return <Refusal refused={asked.data} again={() => void asked.refetch()} />;
  const all = asked.data.value;
  const waiting = all.filter(({ state }) => WAITING.includes(state));
  const done = all.filter(({ state }) => !WAITING.includes(state));
  return (
    <Page title={t(REVIEW.list)}>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {t(REVIEW.listOpen)}
      </Title>
      {waiting.length === 0 ? <Text>{t(REVIEW.none)}</Text> : <Reviews reviews={waiting} />}
      <Title order={2} size="h4" mt="xl" mb="xs">
        {t(REVIEW.listDone)}
      </Title>
      {done.length === 0 ? <Text>{t(REVIEW.noneDone)}</Text> : <Reviews reviews={done} />}
    </Page>
  );
}

function Reviews({ reviews }: { readonly reviews: readonly ReviewHead[] }) {
  const { language, t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={0} type="native">
      <Table striped verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(REVIEW.draft)}</Table.Th>
            <Table.Th scope="col">{t(REVIEW.set)}</Table.Th>
            <Table.Th scope="col">{t(REVIEW.by)}</Table.Th>
            <Table.Th scope="col">{t(REVIEW.at)}</Table.Th>
            <Table.Th scope="col">{t(REVIEW.state)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reviews.map((review) => (
            <Table.Tr key={review.id}>
              <Table.Th scope="row" fw={500}>
                <Link className={page.link} to="/tham-dinh/$review" params={{ review: review.id }}>
                  {review.title}
                </Link>
                {review.note !== "" && <Text size="sm">{review.note}</Text>}
              </Table.Th>
              <Table.Td>{review.set}</Table.Td>
              <Table.Td>{review.by.displayName}</Table.Td>
              <Table.Td>{timeText(review.at, language)}</Table.Td>
              <Table.Td>{t(REVIEW[review.state])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
