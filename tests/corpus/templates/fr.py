"""French calls."""

LINES = """
je m'appelle {PERSON}
bonjour je m'appelle {PERSON} je vous appelle pour ma facture
bonjour c'est {PERSON} à l'appareil
allô ici {PERSON}
{PERSON} à l'appareil bonjour
je suis {PERSON} et je voudrais un rendez-vous
mon nom c'est {PERSON}
mon nom est {PERSON} voilà
c'est au nom de {PERSON}
le contrat est au nom de {PERSON}
la réservation est au nom de {PERSON} s'il vous plaît
je voudrais parler à monsieur {SURNAME}
pouvez-vous dire au docteur {SURNAME} que je serai en retard
mon mari s'appelle {PERSON}
ma fille {FORENAME} a de la fièvre
le titulaire du compte c'est {PERSON}
mon nom de famille c'est {SPELLED}
je vous épelle {SPELLED}
ça s'écrit {SPELLED}
mon numéro de téléphone c'est le {PHONE}
vous pouvez me joindre au {PHONE}
rappelez-moi au {PHONE} s'il vous plaît
mon portable c'est le {PHONE} merci
alors le numéro c'est le {PHONE}
j'ai changé de numéro c'est maintenant le {PHONE}
mon adresse mail c'est {EMAIL}
envoyez-le à {EMAIL} s'il vous plaît
mon email est {EMAIL} tout en minuscules
vous pouvez m'écrire à {EMAIL}
mon iban c'est {IBAN}
le prélèvement se fait sur {IBAN}
le numéro de ma carte bancaire est {CARD}
carte bleue numéro {CARD}
le cryptogramme c'est {CVV}
les trois chiffres au dos sont {CVV}
elle expire en {EXPIRY}
mon code pin est {PIN}
le code de confirmation reçu c'est {PIN}
je suis né le {DOB}
date de naissance {DOB}
ma date de naissance c'est le {DOB}
née le {DOB} à {CITY}
j'habite {STREET}
mon adresse c'est {ADDRESS}
j'ai déménagé ma nouvelle adresse est {ADDRESS}
vous pouvez livrer au {STREET}
le code postal c'est {ZIP}
j'habite à {CITY}
mon numéro client c'est {ID}
mon numéro de contrat est le {ID} vous pouvez regarder
c'est pour la commande numéro {ID}
le numéro de dossier c'est {ID}
mon numéro de suivi est {ID} le colis n'est pas arrivé
la référence c'est {ID} je crois
le numéro de facture en haut c'est {ID}
mon numéro d'adhérent {ID}
mon numéro de sécurité sociale est {NIR}
le numéro de ma carte vitale {NIR}
mon numéro de passeport est {PASS}
la plaque d'immatriculation c'est {PLATE}
la voiture immatriculée {PLATE} bloque ma sortie
j'ai {AGE} ans
mon fils a {MINOR} ans
j'ai {HEALTH}
je ne peux pas venir parce que j'ai {HEALTH}
on m'a diagnostiqué {HEALTH} l'année dernière
je prends {DRUG} depuis des années
je suis {RELIGION}
j'ai un casier judiciaire{=CRIMINAL:casier judiciaire}
je m'appelle {PERSON} et mon numéro client est {ID}
{PERSON} né le {DOB}
je suis {PERSON} mon numéro c'est le {PHONE} et j'habite {STREET}
"""

ANSWERS = """
Quel est votre nom ? | {PERSON}
Vous êtes monsieur ? | {PERSON}
Votre nom et prénom s'il vous plaît ? | oui {PERSON}
Vous pouvez épeler ? | {SPELLED}
Quel est votre numéro client ? | {ID}
Le numéro de commande s'il vous plaît ? | oui alors c'est le {ID}
À quel numéro peut-on vous joindre ? | {PHONE}
Votre numéro de téléphone ? | le {PHONE}
Quelle est votre date de naissance ? | le {DOB}
Votre IBAN s'il vous plaît ? | {IBAN}
Quelle est votre adresse mail ? | {EMAIL}
Quelle est votre adresse ? | {ADDRESS}
Et le code postal ? | {ZIP}
Votre code pin ? | {PIN}
Quel âge avez-vous ? | {AGE} ans
Le numéro de carte ? | {CARD}
"""

DECOYS = """
je voudrais le menu numéro {N} avec du fromage
ça coûte {P} euros
je voudrais une table pour {N} personnes à {T} heures
vous êtes ouverts de {T} heures à {T} heures
j'attends ma livraison depuis {N} semaines
le technicien devait passer entre {T} heures et {T} heures
j'ai appelé {N} fois et personne ne répond
internet ne marche plus depuis {N} jours
je voudrais résilier mon contrat
la facture est trop élevée de {P} euros
il me faut {N} kilos de pommes de terre et {N} litres de lait
chambre {N} au deuxième étage
je prends le bus numéro {N} jusqu'à la gare
j'ai oublié mon mot de passe
je ne trouve pas mon numéro client
où se trouve l'iban sur la facture
je dois donner mon numéro de téléphone
je n'ai pas reçu le mail
vous pouvez me rappeler demain
c'est vraiment n'importe quoi j'attends depuis une heure
mon nom est mal écrit sur la facture
au mois de mai on part en vacances
le cuisinier était vraiment gentil
vendredi ça me va mais pas en été
je suis très contente du service
je suis client depuis {N} ans
je suis désolé je n'ai pas compris
c'est pas ce que j'ai commandé
ça marche toujours pas
il n'y a personne ici
nous sommes quatre et il nous faut deux chambres
il me reste {N} pour cent de batterie
le chauffage est réglé sur {N} degrés
ma voiture a {N} ans
tapez {N} pour le service commercial
je voudrais en commander {N}
à la page {N} c'est écrit autre chose
d'accord parfait merci beaucoup au revoir
je rappellerai quand j'aurai les papiers
la rue devant la maison est fermée
j'ai rendez-vous chez le médecin lundi
c'est au sujet du courrier des impôts
est-ce que vous avez des plats végétariens
à demain neuf heures et demie
ça arrive dans trois ou quatre jours
il reste des places pour le concert samedi
je veux le forfait avec {N} gigas
je prends l'offre à {P} euros par mois
on peut déplacer le rendez-vous à mardi prochain
je suis en route et je rappelle plus tard
le voyant est rouge et puis il s'éteint
ça fait {P} euros cinquante
j'ai deux enfants et un chien
la garantie court encore {N} mois
"""
HEALTH = "le diabète,de l'asthme,une dépression,une épilepsie,une sclérose en plaques,un cancer du sein,une hernie discale".replace("de l'asthme", "un asthme").split(",")
DRUG = "insuline,metformine,antidépresseurs,xanax".split(",")
RELIGION = "catholique,musulmane,juif,protestant".split(",")
LIKE = "comme"
ALPHABET = dict(zip("abcdefghijklmnopqrstuvwxyz", "anatole berthe célestin désiré eugène françois gaston henri irma joseph kléber louis marcel nicolas oscar pierre quintal raoul suzanne thérèse ursule victor william xavier yvonne zoé".split(), strict=True))
AT, DOT, DASH, UNDER = ["arobase"], ["point"], ["tiret"], ["tiret du bas", "underscore"]
