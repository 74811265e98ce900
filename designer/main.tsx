// Starts the designer in its page.
import "@fontsource-variable/noto-sans/index.css";
import "@fontsource-variable/noto-sans-mono/index.css";
import "@mantine/core/styles.css";
import { createRoot } from "react-dom/client";
import { App } from "./views/app/app.tsx";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");
createRoot(place).render(<App />);
