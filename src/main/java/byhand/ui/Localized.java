package byhand.ui;

import byhand.words.Texts;

/** A part of the window with texts on it, which can change their language at any time. */
interface Localized {

    void setTexts(Texts texts);
}
