"""Edits the two files of the sample deal in LibreOffice, as a lawyer would. How the golden files were made:

    python3 edit-in-libreoffice.py sample.docx edited.docx sample.xlsx edited.xlsx

Needs LibreOffice Writer and Calc with its Python bridge (python3-uno). All paths are absolute.
"""

import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellAddress
from com.sun.star.util import DateTime

PORT = 2083


def named(name, value):
    return PropertyValue(Name=name, Value=value)


def desktop():
    profile = tempfile.mkdtemp()
    subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation=file://{profile}",
            f"--accept=socket,host=127.0.0.1,port={PORT};urp;",
        ]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(60):
        try:
            context = resolver.resolve(
                f"uno:socket,host=127.0.0.1,port={PORT};urp;StarOffice.ComponentContext"
            )
            break
        except Exception:
            time.sleep(1)
    services = context.ServiceManager
    settings = services.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context
    ).createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (named("nodepath", "/org.openoffice.UserProfile/Data"),),
    )
    # The name under which tracked changes are written.
    settings.setPropertyValue("givenname", "Lena")
    settings.setPropertyValue("sn", "Lawyer")
    settings.commitChanges()
    return services.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def edit_word(desk, source, target):
    doc = desk.loadComponentFromURL(f"file://{source}", "_blank", 0, (named("Hidden", True),))
    table = doc.TextTables.getByIndex(0)

    # Cells that are simply written over: status, due, reference, and a status that is none.
    table.getCellByPosition(2, 3).setString("AGREED")
    table.getCellByPosition(7, 3).setString("24 December 2026")
    table.getCellByPosition(8, 2).setString("DPA 2")
    table.getCellByPosition(2, 2).setString("nearly done")

    # A row by hand.
    table.Rows.insertByIndex(table.Rows.Count, 1)
    last = table.Rows.Count - 1
    table.getCellByPosition(0, last).setString("Audit of subcontractors")
    table.getCellByPosition(1, last).setString("We may audit them once a year.")
    table.getCellByPosition(2, last).setString("open")

    # A comment on the first words of a note.
    cell = table.getCellByPosition(5, 1)
    cursor = cell.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(10, True)
    comment = doc.createInstance("com.sun.star.text.textfield.Annotation")
    comment.Author = "Lena Lawyer"
    comment.Initials = "LL"
    comment.Content = "Which line is binding?"
    comment.DateTimeValue = DateTime(Year=2026, Month=11, Day=28, Hours=12, Minutes=30)
    cell.insertTextContent(cursor, comment, True)

    # A sentence after the last table.
    end = doc.Text.createTextCursor()
    end.gotoEnd(False)
    doc.Text.insertControlCharacter(end, 0, False)
    doc.Text.insertString(end, "We reserve all rights.", False)

    # Tracked changes: a word replaced, a reason deleted, a reason written, a title changed.
    doc.setPropertyValue("RecordChanges", True)
    search = doc.createSearchDescriptor()
    search.SearchString = "second"
    doc.findFirst(search).setString("last")
    search.SearchString = "No personal data yet"
    doc.findFirst(search).setString("")
    cell = table.getCellByPosition(4, 3)
    cell.insertString(cell.createTextCursor(), "Only for the product line", False)
    search.SearchString = "Escrow"
    found = doc.findFirst(search)
    found.collapseToEnd()
    found.getText().insertString(found, " of code", False)
    doc.setPropertyValue("RecordChanges", False)

    doc.storeToURL(f"file://{target}", (named("FilterName", "MS Word 2007 XML"),))
    doc.close(True)


def edit_excel(desk, source, target):
    book = desk.loadComponentFromURL(f"file://{source}", "_blank", 0, (named("Hidden", True),))
    sheet = book.Sheets.getByIndex(0)
    sheet.getCellByPosition(6, 3).setString("Agreed")
    sheet.getCellByPosition(11, 3).setFormula("2027-01-31")
    sheet.getCellByPosition(9, 1).setString("Changed in Calc")
    sheet.getCellByPosition(12, 2).setString("7.20")
    sheet.getCellByPosition(9, 5).setFormula("=1+1")
    sheet.getCellByPosition(14, 0).setString("Remarks")
    sheet.getCellByPosition(14, 1).setString("A column of our own")
    sheet.getCellByPosition(1, 6).setString("Audit of subcontractors")
    sheet.getCellByPosition(6, 6).setString("open")
    sheet.getCellByPosition(9, 6).setString("Once a year")
    sheet.Annotations.insertNew(CellAddress(Sheet=0, Column=9, Row=3), "Is this a link?")
    # The row of Escrow.
    sheet.Rows.removeByIndex(4, 1)
    book.storeToURL(f"file://{target}", (named("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)


if __name__ == "__main__":
    word, edited_word, excel, edited_excel = sys.argv[1:]
    desk = desktop()
    edit_word(desk, word, edited_word)
    edit_excel(desk, excel, edited_excel)
    desk.terminate()
