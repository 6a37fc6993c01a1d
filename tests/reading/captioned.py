"""Invented papers, one for each way in which courts print a caption."""

from __future__ import annotations

PROSE = (
    "This matter comes before the Court on the motion of the defendant, which was argued on the papers and is now "
    "ready for a decision by the Court after review of what both sides have filed.\n\n"
) * 30

PLEADING = f"""ADA VANCE (State Bar No. 123456)
VANCE & TOLL LLP
1 Quay Street
San Francisco, CA 94105
Attorneys for Plaintiff

UNITED STATES DISTRICT COURT

NORTHERN DISTRICT OF CALIFORNIA

SAN FRANCISCO DIVISION

HOLLIS MARLOWE,

Plaintiff,

v.

QUARRY LANTERN, INC.,

Defendant.

Case No. 3:22-cv-01234-ABC

PLAINTIFF’S REPLY IN SUPPORT OF MOTION TO COMPEL

Judge: Hon. Seth Arkwright

{PROSE}Dated: March 4, 2022

Respectfully submitted,

/s/ Ada Vance
Ada Vance
Attorneys for Plaintiff
"""
CLASS = PLEADING.replace(
    "HOLLIS MARLOWE,", "HOLLIS MARLOWE and PETRA DUNE, individually and on behalf of all others similarly situated,"
).replace("Plaintiff,\n", "Plaintiffs,\n")
VARIANT = PLEADING.replace("01234-ABC\n", "01234-ABC\n\nCase No. 3:22-cv-01234-ABG\n")
SDNY = f"""UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK
------------------------------------x
HOLLIS MARLOWE,                     :
                                    :
                      Plaintiff,    :   21 Civ. 4455 (RKM)
                                    :
          -against-                 :   OPINION AND ORDER
                                    :
QUARRY LANTERN, INC.,               :
                                    :
                      Defendant.    :
------------------------------------x

{PROSE}SO ORDERED.

Dated: New York, New York
       March 4, 2022

                         ROSA K. MAREN
                         United States District Judge
"""
CIRCUIT = f"""UNITED STATES COURT OF APPEALS
FOR THE NINTH CIRCUIT

HOLLIS MARLOWE,
Plaintiff-Appellant,

v.

QUARRY LANTERN, INC.,
Defendant-Appellee.

No. 21-15555

D.C. No. 3:20-cv-01234-ABC

OPINION

Appeal from the United States District Court
for the Northern District of California
Seth Arkwright, District Judge, Presiding

Filed June 6, 2022

Before: Rosa Maren, Paul Dane, and Lena Cort, Circuit Judges.

MAREN, Circuit Judge:

{PROSE}"""
SUPREME = f"""SUPREME COURT OF THE UNITED STATES

No. 21–555

HOLLIS MARLOWE, PETITIONER v. QUARRY LANTERN, INC.

ON WRIT OF CERTIORARI TO THE UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT

[June 6, 2022]

JUSTICE MAREN delivered the opinion of the Court.

{PROSE}"""
STATE = f"""SUPERIOR COURT OF CALIFORNIA
COUNTY OF ALAMEDA

HOLLIS MARLOWE,

Plaintiff,

v.

QUARRY LANTERN, INC.,

Defendant.

Case No. RG21012345

COMPLAINT FOR DAMAGES

{PROSE}"""
APPEALS = f"""MISSOURI COURT OF APPEALS
EASTERN DISTRICT
DIVISION TWO

HOLLIS MARLOWE,            )   No. ED109999
                           )
Appellant,                 )   Appeal from the Circuit Court of
                           )   St. Louis County
vs.                        )
                           )
QUARRY LANTERN, INC.,      )
                           )
Respondent.                )   Filed: June 7, 2022

OPINION

{PROSE}"""
STAMPED = f"""Case 3:22-cv-01234-ABC   Document 45   Filed 03/04/22   Page 1 of 2

*E-FILED: March 4, 2022*

UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA
SAN JOSE DIVISION

HOLLIS MARLOWE, Plaintiff, v. QUARRY LANTERN, INC., Defendant. No. C 22-01234 SA

ORDER GRANTING MOTION TO COMPEL

[Re: Docket Nos. 30, 31]

{PROSE}IT IS SO ORDERED.

Dated: March 3, 2022

SETH ARKWRIGHT
UNITED STATES MAGISTRATE JUDGE

Case 3:22-cv-01234-ABC   Document 45   Filed 03/04/22   Page 2 of 2

"""
