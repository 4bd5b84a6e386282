export const en = {
  refusals: {
    "files.empty": "This file is empty. Choose another file.",
    "files.too_large":
      "This file is too large. Choose a file of less than {{most}} MB. Is it a video? Then make it shorter.",
    "files.wrong_type":
      "This kind of file cannot be used. Choose a photo, a video, sound, a PDF or a document of Word, Excel or PowerPoint.",
    "files.double_extension":
      "The name of this file fits two kinds. Save it again with a plain name. Then choose it again.",
    "files.content_differs":
      "The name of this file does not fit what is in it. Save it again in the program that made it. Then choose it again.",
    "files.heic":
      "This is a HEIC photo. Not everybody can open it. Make it a JPG first. On an iPhone: go to Settings, Camera, Formats. Choose ‘Most Compatible’. Then take a new photo, or a screenshot of this one.",
    "files.old_office":
      "This document is of an old type, or it has a password. Save it as docx, xlsx or pptx, without a password. Then choose it again.",
    "files.has_macros":
      "There are macros in this document. That is not safe. Save it as docx, xlsx or pptx, without macros.",
    "files.protected":
      "This document has a password. Take that away first. Then choose the document again.",
    "files.unpacks_too_large":
      "This document becomes far too large when it is opened. That is not safe. Choose another file.",
    "files.photo_too_large": "This photo is too large. Make it smaller. Then choose it again.",
    "files.damaged":
      "This file is not complete. See whether you can open it yourself. Then make or choose it again.",
    "files.unknown_assignment": "This assignment is not there (any more). Look at ‘my tasks’.",
    "files.not_judged": "This is practising. You need not hand in a file.",
    "files.too_many":
      "You already have {{most}} files with this assignment. Remove one first. Then choose another.",
    "files.stopped": "You no longer take part in this group. You cannot hand in files any more.",
    "files.not_found": "This file is not there (any more). Choose it again.",
    "files.not_yours":
      "This file is not for you. Only who hands it in and who looks at it can see it.",
    "files.not_ready": "This file is not ready yet. Wait until everything is sent.",
    "files.not_uploading": "This file has been sent already. You need not do anything more.",
    "files.wrong_piece": "Sending did not go well. Choose the file again.",
    "files.piece_missing":
      "Not everything has been sent yet. Choose the file again. We then go on.",
    "files.handed_in": "You have handed in this file already. You cannot remove it any more.",
  },
};
