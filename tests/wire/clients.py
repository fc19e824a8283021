"""Signs in with Python's own mail clients. Usage: clients.py imap|smtp HOST PORT ADDRESS, with the password on stdin."""

import imaplib
import smtplib
import sys

protocol, host, port, address = sys.argv[1:5]
password = sys.stdin.read()

try:
    if protocol == "imap":
        client = imaplib.IMAP4(host, int(port), timeout=20)
        client.login(address, password)
        client.select("INBOX", readonly=True)
        status, found = client.fetch("1", "(RFC822)")
        assert b"Practice" in found[0][1], found
        client.logout()
    else:
        client = smtplib.SMTP(host, int(port), timeout=20)
        client.login(address, password)
        client.sendmail(address, ["somebody@kopisenja.example"], "Subject: x\r\n\r\nx\r\n")
        client.quit()
    print("in")
except (imaplib.IMAP4.error, smtplib.SMTPAuthenticationError) as refusal:
    print("refused", refusal)
