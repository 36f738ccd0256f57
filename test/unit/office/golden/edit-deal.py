"""Edits the two files of the deal of the browser tests (`test/e2e/deal-dossier.ts`), as a lawyer would:

    python3 edit-deal.py deal.docx deal-edited.docx deal.xlsx deal-edited.xlsx

The files are what the page of the checklist saves for that deal. All paths are absolute.
"""

import importlib
import sys

import uno  # noqa: F401  makes com.sun.star importable

from com.sun.star.table import CellAddress
from com.sun.star.util import DateTime

first = importlib.import_module("edit-in-libreoffice")


def edit_word(desk, source, target):
    doc = desk.loadComponentFromURL(f"file://{source}", "_blank", 0, (first.named("Hidden", True),))
    table = doc.TextTables.getByIndex(0)

    # A status that is one, and one that is none.
    table.getCellByPosition(2, 2).setString("In draft")
    table.getCellByPosition(2, 4).setString("nearly done")

    # A row by hand.
    table.Rows.insertByIndex(table.Rows.Count, 1)
    last = table.Rows.Count - 1
    table.getCellByPosition(0, last).setString("Source code of build tools")
    table.getCellByPosition(1, last).setString("Handed over with each release.")
    table.getCellByPosition(2, last).setString("Open")

    # A comment on the reference of the first clause.
    cell = table.getCellByPosition(8, 1)
    cursor = cell.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(7, True)
    comment = doc.createInstance("com.sun.star.text.textfield.Annotation")
    comment.Author = "Lena Lawyer"
    comment.Initials = "LL"
    comment.Content = "Which version of the agreement?"
    comment.DateTimeValue = DateTime(Year=2026, Month=11, Day=28, Hours=12, Minutes=30)
    cell.insertTextContent(cursor, comment, True)

    # A sentence after the last table.
    end = doc.Text.createTextCursor()
    end.gotoEnd(False)
    doc.Text.insertControlCharacter(end, 0, False)
    doc.Text.insertString(end, "We reserve all rights.", False)

    # Tracked: a reason in other words, and one that is new.
    doc.setPropertyValue("RecordChanges", True)
    search = doc.createSearchDescriptor()
    search.SearchString = "Covered by insurance."
    doc.findFirst(search).setString("The parent company insures both.")
    cell = table.getCellByPosition(4, 5)
    cell.insertString(cell.createTextCursor(), "Only for the first year.", False)
    doc.setPropertyValue("RecordChanges", False)

    doc.storeToURL(f"file://{target}", (first.named("FilterName", "MS Word 2007 XML"),))
    doc.close(True)


def edit_excel(desk, source, target):
    book = desk.loadComponentFromURL(f"file://{source}", "_blank", 0, (first.named("Hidden", True),))
    sheet = book.Sheets.getByIndex(0)
    sheet.getCellByPosition(6, 2).setString("Open")
    sheet.getCellByPosition(9, 1).setString("Changed in Calc")
    sheet.getCellByPosition(9, 3).setFormula("=1+1")
    sheet.Annotations.insertNew(CellAddress(Sheet=0, Column=9, Row=4), "Is this a link?")
    # The row of the sixth clause.
    sheet.Rows.removeByIndex(6, 1)
    book.storeToURL(f"file://{target}", (first.named("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)


if __name__ == "__main__":
    word, edited_word, excel, edited_excel = sys.argv[1:]
    desk = first.desktop()
    edit_word(desk, word, edited_word)
    edit_excel(desk, excel, edited_excel)
    desk.terminate()
