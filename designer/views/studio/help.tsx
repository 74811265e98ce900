// The sheet of keys, by button and F1, and the way back to the tour.
import { ActionIcon, Button, Group, Kbd, SimpleGrid } from "@mantine/core";
import { useEffect, useState } from "react";
import { KEY_GROUPS, KEYS, type KeyGroup, TOUR } from "#designer/strings/help.ts";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import classes from "./lists.module.css";

export function Help({ onTour }: { readonly onTour: () => void }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F1" || event.defaultPrevented) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const close = (): void => setOpen(false);
  return (
    <>
      <ActionIcon
        size={28}
        variant="default"
        aria-label={t(KEYS.button)}
        title={t(KEYS.button)}
        onClick={() => setOpen(true)}
      >
        ?
      </ActionIcon>
      {isOpen && (
        <Dialog
          title={t(KEYS.title)}
          size="70rem"
          onClose={close}
          tools={
            <Group gap="xs">
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => {
                  close();
                  onTour();
                }}
              >
                {t(TOUR.again)}
              </Button>
              <Button data-autofocus variant="default" size="compact-sm" onClick={close}>
                {t(KEYS.close)}
              </Button>
            </Group>
          }
        >
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            {KEY_GROUPS.map((group) => (
              <Keys key={group.title.en} group={group} />
            ))}
          </SimpleGrid>
        </Dialog>
      )}
    </>
  );
}

function Keys({ group }: { readonly group: KeyGroup }) {
  const { t } = useLanguage();
  return (
    <table className={classes.keys}>
      <caption>{t(group.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(KEYS.key)}</th>
          <th scope="col">{t(KEYS.does)}</th>
        </tr>
      </thead>
      <tbody>
        {group.keys.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <Kbd>{key}</Kbd>
            </th>
            <td>{t(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
