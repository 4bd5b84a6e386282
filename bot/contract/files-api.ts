import { z } from "zod";
import {
  assignmentId,
  type DownloadEndpoint,
  type Endpoint,
  ofGroup,
  type UploadEndpoint,
} from "./endpoint.ts";

const mebibyte = 1024 * 1024;
/** Enough for a video of some minutes. */
export const maxFileBytes = 250 * mebibyte;
/** Every piece of a file is this long, except the last. */
export const pieceBytes = 4 * mebibyte;

/** What may be handed in: what a name may end with, and the type that goes with it. */
export const fileTypes = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  txt: "text/plain",
  mp4: "video/mp4",
  mov: "video/quicktime",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
} as const satisfies Record<string, string>;
export type FileExtension = keyof typeof fileTypes;

export const fileStates = ["uploading", "ready", "refused"] as const;

const fileId = z.string().min(1).max(80);
const ofFile = ofGroup.extend({ fileId });
const ofAssignment = ofGroup.extend({ assignmentId });

const fileView = z.strictObject({
  fileId: z.string(),
  assignmentId: z.string(),
  name: z.string(),
  size: z.int(),
  type: z.string(),
  state: z.enum(fileStates),
  /** Handed in: it stays as it is. */
  handedIn: z.boolean(),
  /** Why it was refused, for the program and for the person. */
  problem: z.strictObject({ code: z.string(), message: z.string() }).optional(),
});
export type FileView = z.output<typeof fileView>;

export const filesApi = {
  /** The same five values give the same upload: after a lost answer or a reload it goes on. */
  beginUpload: {
    method: "POST",
    path: "/api/groups/:groupId/files",
    input: ofAssignment.extend({
      name: z.string().min(1).max(1000),
      size: z.int().min(0),
      /** Made by the page, once for each time somebody chooses a file. */
      clientToken: z.string().regex(/^[\w-]{8,80}$/),
    }),
    output: z.strictObject({
      fileId: z.string(),
      name: z.string(),
      state: z.enum(["uploading", "ready"]),
      pieceBytes: z.int(),
      pieces: z.int(),
      /** Indexes from 0 of the pieces that are in. */
      received: z.array(z.int()),
    }),
  },
  finishUpload: {
    method: "POST",
    path: "/api/groups/:groupId/files/:fileId/finish",
    input: ofFile,
    output: fileView,
  },
  removeFile: {
    method: "POST",
    path: "/api/groups/:groupId/files/:fileId/remove",
    input: ofFile,
    output: z.strictObject({}),
  },
  filesOf: {
    method: "GET",
    path: "/api/groups/:groupId/assignments/:assignmentId/files",
    input: ofAssignment,
    output: z.strictObject({ files: z.array(fileView) }),
  },
} as const satisfies Record<string, Endpoint>;

/** Calls that send bytes and not JSON. */
export const uploads = {
  /** Sending a piece again is harmless. */
  putPiece: {
    method: "PUT",
    path: "/api/groups/:groupId/files/:fileId/pieces/:index",
    input: ofFile.extend({ index: z.coerce.number().int().min(0).max(9999) }),
    output: z.strictObject({}),
    maxBytes: pieceBytes,
  },
} as const satisfies Record<string, UploadEndpoint>;

/** Calls that answer bytes and not JSON; a refusal is JSON, as everywhere. */
export const downloads = {
  fileContent: {
    method: "GET",
    path: "/api/groups/:groupId/files/:fileId/content",
    links: ["supervise"],
    input: ofFile,
  },
} as const satisfies Record<string, DownloadEndpoint>;
