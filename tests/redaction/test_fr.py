"""French calls: what is found, and where exactly."""

from __future__ import annotations

import pytest

from tests.redaction.marked import found, read

SPOKEN = """
mon numéro de téléphone c'est le [PHONE zéro six douze trente-quatre cinquante-six \
soixante-dix-huit]
mon numéro c'est [PHONE zéro six douze trente quatre cinquante six soixante dix huit]
vous pouvez me joindre au [PHONE zéro un quarante deux quatre vingt dix sept quatre vingts douze]
mon portable c'est [PHONE zéro sept quatre-vingt-dix-neuf soixante et onze vingt et un quinze]
rappelez moi au [PHONE zéro quatre septante deux nonante trois huitante cinq onze]
mon fixe [PHONE zéro un euh quarante quatre vingt-deux trente-trois dix]
le [PHONE plus trente trois six douze trente quatre cinquante six dix]
mon portable [PHONE zéro six double quatre trois deux un zéro neuf huit]
mon adresse mail c'est [EMAIL anne point martin arobase gmail point com]
mon mail [EMAIL jean tiret pierre point durand arobase orange point fr]
envoyez à [EMAIL sophie tiret du bas leroy quatre-vingt-deux arobase laposte point net] s'il \
vous plaît
mon iban c'est [IBAN f r soixante-seize trente zéro zéro six zéro zéro zéro un douze \
trente-quatre cinquante-six soixante-dix-huit quatre-vingt-dix cent quatre-vingt-neuf]
ma carte c'est le [CARD quatre cinq cinq six sept trois sept cinq huit six huit neuf neuf huit \
cinq cinq]
le cryptogramme c'est [CVV quatre cinq six]
mon code pin c'est [SECRET quatre huit deux neuf]
le mot de passe c'est [SECRET sept sept trois un]
je suis née le [DOB douze mars mille neuf cent quatre-vingt-cinq]
ma date de naissance c'est le [DOB premier avril soixante-dix-neuf]
date de naissance [DOB trois mai deux mille un]
je m'appelle [PERSON sophie lefèvre] et j'appelle pour une facture
bonjour je suis [PERSON camille moreau] je voudrais un rendez-vous
mon nom est [PERSON nguyen]
je m'appelle [PERSON marie claire dubois] et je vous appelle pour ma commande
je vous appelle de [LOCATION bruxelles]
[ADDRESS quinze bis rue saint-jacques soixante-quinze mille cinq paris]
mon numéro c'est le [PHONE zéro six pardon zéro sept douze trente quatre cinquante six dix huit]
la plaque [PLATE f g quatre cent douze k l]
[PERSON isabelle fournier] à l'appareil
c'est au nom de [PERSON jacques lambert]
je voudrais parler à madame [PERSON girard]
mon mari [PERSON thierry garnier] ne peut pas venir
mon nom c'est [PERSON dupont] je l'épelle [PERSON d u p o n t]
j'épelle [PERSON m comme marcel a comme anatole r comme raoul c comme célestin]
j'habite [ADDRESS douze rue de la république]
mon adresse c'est [ADDRESS vingt-sept avenue victor hugo à lyon]
livrez au [ADDRESS quatre bis boulevard voltaire]
mon code postal c'est [POSTCODE sept cinq zéro un deux]
le code postal est [POSTCODE soixante-neuf mille trois]
mon numéro de sécurité sociale c'est le [FR_NIR deux quatre-vingt-cinq zéro trois \
soixante-quinze cent seize zéro zéro un quarante-deux]
mon numéro de commande c'est [REFERENCE_NUMBER quatre sept un neuf deux]
mon numéro client est le [CUSTOMER_NUMBER huit huit trois un zéro cinq]
la plaque c'est [PLATE a b cent vingt-trois c d]
j'habite à [LOCATION grenoble] depuis deux ans
j'ai [AGE trente-quatre ans]
ma fille a [AGE huit ans]
j'ai du [HEALTH diabète] et je voudrais un rendez-vous
je suis [HEALTH enceinte] de trois mois
je suis [RELIGION musulmane] et je ne mange pas de porc
je suis [UNION syndiqué] depuis longtemps
j'ai un [CRIMINAL casier judiciaire]
mon compte se termine par [BANK_ACCOUNT un deux trois quatre]
la carte expire en [CARD_EXPIRY zéro neuf vingt-sept]
"""

WRITTEN = """
Mon téléphone est le [PHONE 06 12 34 56 78].
Je m'appelle [PERSON Lucie Fontaine] et j'habite à [LOCATION Rennes].
Écrivez-moi à [EMAIL anne.martin@gmail.com], s'il vous plaît.
Mon IBAN est [IBAN FR14 2004 1010 0505 0001 3M02 606].
Mon numéro de sécu est le [FR_NIR 2 85 03 75 116 001 42].
Je suis né le [DOB 12/03/1985].
La carte est [CARD 4556 7375 8689 9855].
J'habite au [ADDRESS 12 rue de la Paix, 75002 Paris].
Appelez le [PHONE +33 6 12 34 56 78], c'est monsieur [PERSON Lambert].
"""

HARMLESS = """
je voudrais commander deux pizzas pour vingt heures
ça coûte vingt-cinq euros par mois
le rendez-vous est le trois juin à dix heures
j'attends depuis une demi heure
je voudrais changer de forfait internet
nous sommes trois adultes et deux enfants
le train part à seize heures quinze
j'habite dans un petit appartement
je veux résilier mon contrat
la facture a augmenté de quinze pour cent
merci mille fois pour votre aide
je suis client depuis deux mille dix-neuf
vous êtes ouverts de neuf heures à midi
mon mari arrive demain après-midi
la chambre deux cent douze est sale
ma box ne fonctionne plus depuis hier
c'est la deuxième fois que j'appelle
j'ai un problème avec la machine à laver
merci beaucoup bonne journée
je vous entends très mal
ça fait trois fois que j'appelle
il fait moins dix degrés
l'abonnement coûte dix-neuf euros quatre-vingt-dix-neuf
je cherche le quai numéro douze
"""


def _lines(block: str) -> list[str]:
    return [line for line in block.splitlines() if line]


@pytest.mark.parametrize("marked", _lines(SPOKEN) + _lines(WRITTEN))
def test_exactly_what_is_marked_is_found(marked: str) -> None:
    text, expected = read(marked)
    spans, safe = found(text, "fr")
    assert spans == expected
    assert all(words not in safe for _, words, _ in expected)


@pytest.mark.parametrize("text", _lines(HARMLESS))
def test_harmless_utterances_stay_as_they_are(text: str) -> None:
    assert found(text, "fr") == ([], text)


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("comment vous appelez-vous ?", "[PERSON mathieu delorme]"),
        ("quel est votre numéro de téléphone ?", "[PHONE zéro six douze trente-quatre dix onze]"),
        ("quelle est votre date de naissance ?", "le [DOB quatre juillet quatre-vingt-onze]"),
        ("dans quelle ville habitez-vous ?", "à [LOCATION toulouse]"),
        ("quel âge avez-vous ?", "[AGE quarante-deux]"),
    ],
)
def test_a_question_says_what_the_answer_is(question: str, marked: str) -> None:
    text, expected = read(marked)
    assert found(text, "fr", question)[0] == expected
