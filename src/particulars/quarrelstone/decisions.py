"""The decisions the invented papers cite: fictional cases of fictional districts.

No reporter is invented, because a reader knows reporters from data; so they stand in real series at volumes, WL and
LEXIS numbers that cannot exist (9901 F.3d, 2021 WL 99000123), and nobody can take one for a real authority.
The twenty-six with a `position` are those of the dispute about identical copies: nine adopt, eight reject, five
recognise the split only, four do not reach it.
"""

from __future__ import annotations

from particulars.quarrelstone.forms import Decision

_ROWS = """
ambry|Ambry Looms, Inc. v. Castellane Dyeworks Co.|Ambry|W.D. Thornmark|2019|2019|9901 F. Supp. 3d 112|||adopts
bellweir|Bellweir v. Oakhame Press, Ltd.|Bellweir|D. Norwater|2020-06-02|June 2, 2020|2020 WL 99000411|9:19-cv-04411|No. 9:19-cv-04411-QRS|adopts
corrine|Corrine Tideway LLC v. Masthead Atlas, Inc.|Corrine Tideway|E.D. Vallis|2021-03-09|Mar. 9, 2021|2021 U.S. Dist. LEXIS 990112; 2021 WL 99000512|||adopts
dunmarrow|Dunmarrow v. Pellworth|Dunmarrow|D. Sandreach|2018|2018|9902 F. Supp. 3d 640|||adopts
eastlock|Eastlock Mills v. Harrowgate Data AB|Eastlock Mills|N.D. Corvane|2022-01-14|Jan. 14, 2022|2022 WL 99000613|9:20-cv-00613|Case No. 9:20-cv-00613-TUV (WXY)|adopts
fennimoor|Fennimoor v. Kestrel Rowing Ass’n|Fennimoor|W.D. Thornmark|2020-11-30|Nov. 30, 2020|2020 WL 99000714|||adopts
garrowby|Garrowby Chart Co. v. Lindqvale|Garrowby|S.D. Estuary|2017|2017|9903 F. Supp. 3d 58|||adopts
hollinmere|Hollinmere Int’l, Ltd. v. Voss Tannery, Inc.|Hollinmere|D. Norwater|2020-08-24|Aug. 24, 2020|2020 U.S. Dist. LEXIS 990215|||adopts
irongate|Irongate Type Foundry v. Sable Quarto LLC|Irongate|E.D. Vallis|2022-02-11|Feb. 11, 2022|2022 WL 99000816|9:21-cv-00816|No. 9:21-cv-00816-ABD|adopts
juniperus|Juniperus Maps, Inc. v. Quillfeather|Juniperus|D. Sandreach|2019|2019|9904 F. Supp. 3d 301|||rejects
kelverton|Kelverton v. Brightmoor Studios, Inc.|Kelverton|N.D. Corvane|2021-05-19|May 19, 2021|2021 WL 99000917|||rejects
larkhollow|Larkhollow Photo Guild v. Emberline, Inc.|Larkhollow|S.D. Estuary|2020|2020|9905 F. Supp. 3d 877|||rejects
merrowdale|Merrowdale v. Twin Spires Broadcasting Co.|Merrowdale|W.D. Thornmark|2022-03-01|Mar. 1, 2022|2022 U.S. Dist. LEXIS 990318; 2022 WL 99001018|9:21-cv-01018|No. 9:21-cv-01018-EFG|rejects
northpier|Northpier Etching Works v. Calloway & Dunne, Inc.|Northpier|D. Norwater|2018|2018|9906 F. Supp. 3d 15|||rejects
orvietta|Orvietta v. Glasswing Networks, Inc.|Orvietta|E.D. Vallis|2021-12-06|Dec. 6, 2021|2021 WL 99001119|||rejects
pemberlow|Pemberlow Sound Archive v. Rookstone Radio, Inc.|Pemberlow|D. Sandreach|2022-04-27|Apr. 27, 2022|2022 WL 99001220|||rejects
quenby|Quenby v. Starling Indexing Corp.|Quenby|N.D. Corvane|2020|2020|9907 F. Supp. 3d 1190|||rejects
ravensholt|Ravensholt Almanac Co. v. Tern Publishing, Inc.|Ravensholt|W.D. Thornmark|2022-05-16|May 16, 2022|2022 WL 99001321|9:21-cv-01321|No. CV 21-1321 (HJK)|recognises
saltonby|Saltonby v. Mirrorlake Software AB|Saltonby|S.D. Estuary|2021-09-28|Sept. 28, 2021|2021 WL 99001422|||recognises
tarnhelm|Tarnhelm Codeworks LLC v. Ivorybrook, Inc.|Tarnhelm|D. Norwater|2022-06-03|June 3, 2022|2022 WL 99001523|||recognises
umberlea|Umberlea v. Foxhall Prints, Inc.|Umberlea|E.D. Vallis|2020|2020|9908 F. Supp. 3d 433|||recognises
vantry|Vantry Glossary Project v. Holloway Engines, Inc.|Vantry|D. Sandreach|2021-02-17|Feb. 17, 2021|2021 U.S. Dist. LEXIS 990421|||recognises
westerling|Westerling v. Amaranth Feeds, Inc.|Westerling|N.D. Corvane|2019-10-08|Oct. 8, 2019|2019 WL 99001624|||open
yarrowfield|Yarrowfield Scores v. Cadmium Stage Co.|Yarrowfield|S.D. Estuary|2018|2018|9909 F. Supp. 3d 720|||open
zephyrine|Zephyrine Atlas v. Molehill Printing Co.|Zephyrine|14th Cir.|2016|2016|9901 F.3d 412|||open
ashcombe|Ashcombe v. Ledgerwood|Ashcombe|14th Cir.|2014|2014|9902 F.3d 88|||open
stannary|Stannary Bd. v. Pryce|Stannary|U.S.|1987|1987|9901 U.S. 33|||
orlop|Orlop Steering Comm. v. Meridian Wharf Auth.|Orlop|14th Cir.|1993|1993|9903 F.3d 572|||
breckon|Breckon v. Isle of Tarn (Northern) Inc.|Breckon|14th Cir.|2011|2011|9904 F.3d 681|||
wickfield|Wickfield v. Tillotsen|Wickfield|14th Cir.|2008|2008|9905 F.3d 1127|||
sotherby|Sotherby Ferries, Inc. v. Nantlow|Sotherby Ferries|D. Meridian|1995|1995|9162 F.R.D. 603|||
arrandale|Arrandale v. Lacey|Arrandale|W.D. Thornmark|1996|1996|9167 F.R.D. 364|||
jamesby|Jamesby v. Leeward|Jamesby|D. Meridian|2021-06-07|June 7, 2021|2021 U.S. Dist. LEXIS 990726|||
pinter|Pinterhallow Hosting Co-op v. Mirefield|Pinterhallow|14th Cir.|2018|2018|9906 F.3d 411|||
thorn40|Thornfield Films, LLC v. Does 1-40|Thornfield|D. Meridian|2021-02-02|Feb. 2, 2021|2021 U.S. Dist. LEXIS 990811|||
thorn77|Thornfield Films, LLC v. Does 1-77|Thornfield|D. Meridian|2021-07-19|July 19, 2021|2021 U.S. Dist. LEXIS 990922|||
marrowby1|Marrowby v. Aldersedge|Marrowby|14th Cir.|2017|2017|9907 F.3d 200|||
marrowby2|Marrowby v. Pellam|Marrowby|14th Cir.|2017|2017|9907 F.3d 214|||
loft|Authors’ Loft v. Vellamoor Cadence Systems, Inc.|Authors’ Loft|S.D. Estuary||||9:22-cv-00202|No. 9:22-cv-00202|
tideline1|Tideline Pictures, Inc. v. Does 1-19|Tideline|D. Meridian|2021-04-27|Apr. 27, 2021||9:21-cv-03001|9:21-cv-03001-MNO|
tideline2|Tideline Pictures, Inc. v. Does 1-166|Tideline|D. Meridian|2021-07-30|July 30, 2021||9:21-cv-03682|9:21-cv-03682-JNO|
gullane|Gullane v. Doe|Gullane|E.D. Vallis|2021-11-22|Nov. 22, 2021||9:21-cv-05634|No. 9:21-cv-05634-PQR|
"""


def decisions() -> dict[str, Decision]:
    """Every decision the papers may cite, by its key."""
    found = {}
    for row in _ROWS.strip().splitlines():
        key, name, short, court, date, printed, cites, docket, printed_docket, *position = row.split("|")
        forms = tuple(c for c in cites.split("; ") if c)
        # The number as a reader keeps it: as printed, without the words before it.
        number = printed_docket.removeprefix("Case ").removeprefix("No. ") or docket
        known = position[0] if position and position[0] else None
        found[key] = Decision(
            key, name, short, court, date, printed, forms, number or None, printed_docket or None, known
        )
    return found
