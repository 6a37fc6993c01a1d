"""Captions in the shapes in which courts and readers hand them over; everybody in them is invented."""

from __future__ import annotations

from reading.captioned import PROSE

COLONS = f"""UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK
-----------------------------------------------------------------X
HOLLIS MARLOWE and PETRA DUNE,                      :
individually and on behalf of all others            :
similarly situated,                                 :  22 Civ. 1234 (JPO)(SN)
                        Plaintiffs,                 :
            -v-                                     :  OPINION & ORDER
QUARRY LANTERN, INC., ABC CORP., and                :
JOHN DOES 1-10,                                     :
                        Defendants.                 :
-----------------------------------------------------------------X
P. ROSA MAREN, District Judge:

{PROSE}"""

SECTION_SIGNS = f"""IN THE UNITED STATES DISTRICT COURT
FOR THE EASTERN DISTRICT OF TEXAS
MARSHALL DIVISION

QUARRY LANTERN LLC,                  §
     Plaintiff,                      §
                                     §     CIVIL ACTION NO. 2:21-CV-00123-JRG
v.                                   §     (LEAD CASE)
                                     §
MARLOWE ELECTRONICS CO., LTD. and    §     JURY TRIAL DEMANDED
MARLOWE ELECTRONICS AMERICA, INC.,   §
     Defendants.                     §

ORDER ON CLAIM CONSTRUCTION

{PROSE}So ORDERED and SIGNED this 4th day of March, 2022.

____________________
ROSA MAREN
UNITED STATES DISTRICT JUDGE
"""

DEBTORS = f"""IN THE UNITED STATES BANKRUPTCY COURT
FOR THE DISTRICT OF DELAWARE

In re:                                   )  Chapter 11
                                         )
QUARRY LANTERN HOLDINGS, INC., et al.,   )  Case No. 21-10527 (CSS)
                                         )
                     Debtors.            )  (Jointly Administered)
                                         )
                                         )  Re: Docket Nos. 11, 14
_________________________________________)

FINAL ORDER AUTHORIZING THE DEBTORS TO USE CASH COLLATERAL

{PROSE}"""

ADVERSARY = f"""UNITED STATES BANKRUPTCY COURT
SOUTHERN DISTRICT OF NEW YORK
-----------------------------------------------x
In re:                                         :  Chapter 7
QUARRY LANTERN, LLC,                           :  Case No. 20-12345 (MEW)
                  Debtor.                      :
-----------------------------------------------x
ADA VANCE, as Chapter 7 Trustee,               :
                  Plaintiff,                   :
        v.                                     :  Adv. Proc. No. 21-01001 (MEW)
HOLLIS MARLOWE,                                :
                  Defendant.                   :
-----------------------------------------------x

COMPLAINT TO AVOID FRAUDULENT TRANSFERS

{PROSE}"""

STATE_TRIAL = f"""SUPERIOR COURT OF THE STATE OF CALIFORNIA
COUNTY OF LOS ANGELES – CENTRAL DISTRICT

HOLLIS MARLOWE, an individual,      Case No. 20STCV12345
          Plaintiff,                [Assigned to the Hon. Rosa Maren, Dept. 12]
     vs.                            COMPLAINT FOR DAMAGES:
QUARRY LANTERN, INC., a Delaware    1. NEGLIGENCE
corporation; and DOES 1 through 50, DEMAND FOR JURY TRIAL
inclusive,
          Defendants.

{PROSE}"""

CRIMINAL = f"""UNITED STATES DISTRICT COURT
EASTERN DISTRICT OF VIRGINIA
Alexandria Division

UNITED STATES OF AMERICA    )
                            )    Criminal No. 1:19-cr-00057-LO
     v.                     )
                            )    Hon. Rosa O'Maren
HOLLIS MARLOWE,             )
                            )    Sentencing Date: March 4, 2022
          Defendant.        )

GOVERNMENT'S MEMORANDUM IN OPPOSITION TO MOTION TO SUPPRESS

{PROSE}"""

MINUTES = f"""UNITED STATES DISTRICT COURT
CENTRAL DISTRICT OF CALIFORNIA

CIVIL MINUTES - GENERAL

Case No.   CV 21-1234-GW (JEMx)          Date   March 4, 2022
Title      Hollis Marlowe v. Quarry Lantern, Inc., et al.

Present: The Honorable   ROSA H. MAREN, UNITED STATES DISTRICT JUDGE
   Paul Dane           None Present
   Deputy Clerk              Court Reporter

PROCEEDINGS: IN CHAMBERS - ORDER RE MOTION TO DISMISS

{PROSE}"""

TWO_NUMBERS = f"""Ada Vance (SBN 123456)
VANCE & TOLL LLP
1 Quay Street, San Francisco, CA 94105
Telephone: (415) 555-0100
Attorneys for Defendant QUARRY LANTERN, INC.

UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA
SAN JOSE DIVISION

HOLLIS MARLOWE, et al.,             Case Nos. 5:22-cv-01234-EJD (SVK)
                                              5:22-cv-02345-EJD (SVK)
          Plaintiffs,
                                    DEFENDANT QUARRY LANTERN, INC.'S
     v.                             NOTICE OF MOTION AND MOTION TO
                                    DISMISS PLAINTIFFS' FIRST AMENDED
QUARRY LANTERN, INC.,               COMPLAINT; MEMORANDUM OF POINTS
                                    AND AUTHORITIES IN SUPPORT THEREOF
          Defendant.
                                    Date: July 14, 2022
                                    Time: 9:00 a.m.
                                    Judge: Hon. Rosa J. Maren
                                    Courtroom: 4, 5th Floor

{PROSE}Dated: May 2, 2022

VANCE & TOLL LLP

By: /s/ Ada Vance
Ada Vance
Attorneys for Defendant
QUARRY LANTERN, INC.
"""

OLD_NUMBER = f"""IN THE UNITED STATES DISTRICT COURT
FOR THE NORTHERN DISTRICT OF ILLINOIS
EASTERN DIVISION

HOLLIS MARLOWE, LLC,                )
                                    )
                Plaintiff,          )
                                    )     No. 13 C 6312
        v.                          )
                                    )     Judge Rosa Soat Maren
JOHN DOE subscriber assigned IP     )
address 192.0.2.5,               )
                                    )
                Defendant.          )

MEMORANDUM OPINION AND ORDER

{PROSE}Dated: March 4, 2022

ENTERED:

___________
Rosa Soat Maren
United States Magistrate Judge
"""

JUDGE_ABOVE = f"""IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF COLORADO
Judge R. Brooke Maren

Civil Action No. 21-cv-01061-RBJ

QUARRY LANTERN, INC., a Colorado corporation,

Plaintiff,

v.

JOHN DOE 1,
JOHN DOE 2, and
HOLLIS MARLOWE,

Defendants.

ORDER GRANTING IN PART PLAINTIFF'S MOTION FOR LEAVE TO SERVE SUBPOENAS

{PROSE}DATED this 4th day of March, 2022.

BY THE COURT:

______
R. Brooke Maren
United States District Judge
"""

SEATED_AT = f"""The Honorable Rosa Maren

UNITED STATES DISTRICT COURT
WESTERN DISTRICT OF WASHINGTON
AT SEATTLE

HOLLIS MARLOWE,                     NO. 2:21-cv-00123-RSM
          Plaintiff,                STIPULATED MOTION AND [PROPOSED]
     v.                             ORDER TO CONTINUE TRIAL DATE
QUARRY LANTERN, INC.,               NOTE ON MOTION CALENDAR:
          Defendant.                March 4, 2022

{PROSE}"""

INDEX_NUMBER = f"""SUPREME COURT OF THE STATE OF NEW YORK
COUNTY OF NEW YORK
-------------------------------------------------X
HOLLIS MARLOWE,
                      Plaintiff,             Index No. 650123/2020
        -against-                            AFFIRMATION IN OPPOSITION
QUARRY LANTERN, INC.,
                      Defendant.
-------------------------------------------------X

{PROSE}"""

PANEL = f"""FOR PUBLICATION

UNITED STATES COURT OF APPEALS
FOR THE NINTH CIRCUIT

HOLLIS MARLOWE,                       No. 21-15555
      Plaintiff-Appellant,
                                        D.C. No.
              v.                     3:20-cv-01234-ABC

QUARRY LANTERN, INC.,
      Defendant-Appellee.               OPINION

Appeal from the United States District Court
for the Northern District of California
Seth Arkwright, District Judge, Presiding

Argued and Submitted May 2, 2022
San Francisco, California

Filed June 6, 2022

Before: Rosa Maren, Paul Dane, and Lena Cort, Circuit
Judges.

Opinion by Judge Maren

{PROSE}"""

LETTER = f"""VANCE & TOLL LLP
1 Quay Street
New York, NY 10001

March 4, 2022

VIA ECF

The Honorable Rosa Maren
United States District Judge
Southern District of New York
500 Pearl Street
New York, NY 10007

Re: Marlowe v. Quarry Lantern, Inc., No. 22-cv-1234 (RKM)

Dear Judge Maren:

{PROSE}Respectfully submitted,

/s/ Ada Vance
Ada Vance
"""

DEPOSITION = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA
SAN FRANCISCO DIVISION

HOLLIS MARLOWE,
          Plaintiff,
vs.                             No. 3:22-cv-01234-ABC
QUARRY LANTERN, INC.,
          Defendant.

VIDEOTAPED DEPOSITION OF PETRA DUNE
San Francisco, California
Friday, March 4, 2022

REPORTED BY: LENA CORT, CSR No. 12345
"""

SMALL_LETTERS = f"""United States District Court
District of Massachusetts

Hollis Marlowe,

Plaintiff,

v.

Quarry Lantern, Inc.,

Defendant.

Civil Action No. 21-10001-FDS

Memorandum and Order on Defendant's Motion to Dismiss

MAREN, C.J.

{PROSE}"""

TABS = f"""UNITED STATES DISTRICT COURT
DISTRICT OF NEVADA

HOLLIS MARLOWE,\tCase No. 2:21-cv-00123-JCM-VCF
\tPlaintiff,
v.\tORDER GRANTING MOTION
QUARRY LANTERN, INC.,\tTO COMPEL
\tDefendant.\t(ECF No. 31)

{PROSE}"""

TABLE = f"""# UNITED STATES DISTRICT COURT
## NORTHERN DISTRICT OF CALIFORNIA

| HOLLIS MARLOWE,<br>Plaintiff, | Case No. 3:22-cv-01234-ABC |
|---|---|
| v. | **ORDER DENYING MOTION TO DISMISS** |
| QUARRY LANTERN, INC., | Re: Dkt. No. 41 |
| Defendant. | |

{PROSE}"""

CERTIORARI = f"""No. 21-555

IN THE
Supreme Court of the United States

HOLLIS MARLOWE,
Petitioner,
v.
QUARRY LANTERN, INC., ET AL.,
Respondents.

On Petition for a Writ of Certiorari to the
United States Court of Appeals for the Ninth Circuit

PETITION FOR A WRIT OF CERTIORARI

{PROSE}"""

INTERLEAVED = f"""UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

HOLLIS MARLOWE, Case No. 22-cv-01234-ABC
Plaintiff,
ORDER GRANTING MOTION TO
v. COMPEL
QUARRY LANTERN, INC., Re: Dkt. No. 31
Defendant.

{PROSE}"""

DONE_AND_ORDERED = f"""IN THE UNITED STATES DISTRICT COURT
FOR THE MIDDLE DISTRICT OF FLORIDA
TAMPA DIVISION

QUARRY LANTERN HOLDINGS, LLC,

    Plaintiff,

v.                                      Case No: 8:22-cv-1234-TPB-AAS

JOHN DOE, subscriber assigned IP
address 192.0.2.7,

    Defendant.
______________________________/

ORDER

{PROSE}DONE AND ORDERED in Tampa, Florida on March 4, 2022.

ROSA ARNOLD MAREN
United States Magistrate Judge
"""

BARE_NUMBER = f"""United States Court of Appeals
for the Federal Circuit
______________________

QUARRY LANTERN, INC.,
Plaintiff-Appellant

v.

MARLOWE ELECTRONICS CO.,
Defendant-Appellee
______________________

2021-1234
______________________

Appeal from the United States District Court for the Northern District of California in No. 3:19-cv-01234-ABC, Judge Rosa Maren.
______________________

Decided: March 4, 2022
______________________

ADA VANCE, Vance & Toll LLP, San Francisco, CA, argued for plaintiff-appellant.

Before CORT, Chief Judge, MAREN and DANE, Circuit Judges.

MAREN, Circuit Judge.

{PROSE}"""

DECIDED = f"""21-1234-cv
Marlowe v. Quarry Lantern, Inc.

UNITED STATES COURT OF APPEALS
FOR THE SECOND CIRCUIT

August Term 2021

(Argued: May 2, 2021     Decided: March 4, 2022)

Docket No. 21-1234-cv

HOLLIS MARLOWE,
Plaintiff-Appellant,
-v.-
QUARRY LANTERN, INC.,
Defendant-Appellee.

Before: CORT, MAREN, and DANE, Circuit Judges.

{PROSE}"""

COUNTY_COURT = f"""IN THE SUPERIOR COURT OF FULTON COUNTY
STATE OF GEORGIA

HOLLIS MARLOWE,
     Plaintiff,
v.                                   CIVIL ACTION FILE NO. 2021CV123456
QUARRY LANTERN, INC.,
     Defendant.

VERIFIED COMPLAINT

{PROSE}"""

REPORT = f"""UNITED STATES DISTRICT COURT
EASTERN DISTRICT OF NEW YORK
------------------------------------------------------------X
HOLLIS MARLOWE,
                          Plaintiff,                 REPORT AND
                                                     RECOMMENDATION
        - against -
                                                     CV 21-4455 (JS) (AKT)
QUARRY LANTERN, INC.,
                          Defendant.
------------------------------------------------------------X
A. ROSA MAREN, Magistrate Judge:

{PROSE}"""
