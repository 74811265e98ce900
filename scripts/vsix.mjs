// A .vsix file: an OPC package, that is a zip with `[Content_Types].xml` and a manifest beside the extension's own folder.
// Names in order and one time for all, so that the same files give the same bytes.
import { strToU8, zipSync } from "fflate";

const TYPES = {
  json: "application/json",
  md: "text/markdown",
  js: "application/javascript",
  txt: "text/plain",
  vsixmanifest: "text/xml",
};
/** The earliest a zip can say, in local time as it is written. */
const TIME = new Date(1980, 0, 1);

/** The bytes of the package; `files` are those of the extension by path, `manifest` its package.json in words of one language. */
export function opcPackage(files, manifest) {
  const entries = [
    ["[Content_Types].xml", contentTypes(files)],
    ["extension.vsixmanifest", vsixManifest(manifest)],
    ...[...files].map(([path, text]) => [`extension/${path}`, text]).sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  const zipped = entries.map(([path, text]) => [path, [strToU8(text), { mtime: TIME, level: 9 }]]);
  return zipSync(Object.fromEntries(zipped));
}

function contentTypes(files) {
  const extensions = new Set(["vsixmanifest", ...[...files.keys()].map((path) => path.split(".").at(-1))]);
  const rows = [...extensions].sort().map((extension) => {
    const type = TYPES[extension];
    if (type === undefined) throw new Error(`no content type for .${extension}`);
    return `  <Default Extension=".${extension}" ContentType="${type}"/>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${rows.join("")}</Types>
`;
}

function vsixManifest({
  name,
  displayName,
  description,
  version,
  publisher,
  engines,
  categories,
  keywords,
  extensionKind,
}) {
  const property = (id, value) =>
    `      <Property Id="Microsoft.VisualStudio.Code.${id}" Value="${xml(value)}"/>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}"/>
    <DisplayName>${xml(displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(description)}</Description>
    <Tags>${xml(keywords.join(","))}</Tags>
    <Categories>${xml(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${property("Engine", engines.vscode)}${property("ExtensionDependencies", "")}${property("ExtensionPack", "")}${property("ExtensionKind", extensionKind.join(","))}${property("LocalizedLanguages", "")}    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xml = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);
