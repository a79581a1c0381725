"""French phrases behind which any word is a name, and everyday words that people are called by."""

from __future__ import annotations

__all__ = ["EVERYDAY_NAMES", "LABELS", "NAMING", "THINGS"]

NAMING = """je m'appelle, je me nomme, mon nom est, mon nom c'est, mon prénom est, mon prénom c'est, nom de famille est, nom de famille c'est, au nom de, à nom de, sous le nom de, il s'appelle, elle s'appelle, s'appelle, de la part de,
le titulaire est, le titulaire c'est, la titulaire est, la titulaire c'est, nom de jeune fille c'est, nom de jeune fille est, c'est monsieur, c'est madame, je suis monsieur, je suis madame, ici monsieur, ici madame"""

LABELS = """contact, nom, prénom, nom complet, nom et prénom, titulaire, client, cliente, cordialement, bien cordialement, bien à vous, salutations, sincères salutations, signé, expéditeur, destinataire, patient, patiente, assuré, assurée, demandeur, interlocuteur,
interlocutrice, responsable, conseiller, conseillère, locataire, propriétaire, bénéficiaire, souscripteur, appelant, appelante, merci, à l'attention de, médecin, employé, employée"""

THINGS = frozenset(
    """produit machine société entreprise boîte magasin application appli logiciel modèle offre forfait rue ville village hôtel restaurant site service chien chat film
    livre école programme option formule box marque médicament abonnement jeu groupe association réseau appareil fichier dossier place quartier banque bateau chatte chienne""".split()
)

EVERYDAY_NAMES = """tour, fontaine, moulin, rivière, montagne, forêt, roche, pierre, vigne, vignes, bois, pré, prés, mer, source, colline, vallon, croix, chapelle, château, église, rose, marguerite, violette, prune, cerise, poirier, pommier, olivier, châtaigner, noyer, chêne,
boulanger, boulangère, boucher, berger, bergère, charpentier, tisserand, meunier, marchand, tailleur, forgeron, cordonnier, pêcheur, chasseur, maçon, potier, sellier, tonnelier, vacher, fermier, jardinier, chevalier, blanc, blanche, noir, brun, roux, gris, vert, bleu, petit, grand, gros, joli, gentil, fort, doux, sage,
jeune, vieux, bon, beau, riche, content, vaillant, loyal, prince, roi, reine, évêque, moine, prieur, pape, cardinal, lapin, loup, renard, merle, pinson, corbeau, mouton, agneau, cerf, poisson, papillon, coq, poulain, chaton, soleil, lune, étoile, brouillard, tonnerre, orage, neige, gelée, hiver, printemps, matin, noël,
pain, vin, sel, poivre, farine, beurre, fromage, ami, cousin, neveu, voisin, parent, enfant, bonhomme, pont, maison, jardin, marteau, couteau, chaussure, chapeau, manteau, bonnet, perle, ange, saint, paradis, amour, plaisance, bonheur, joie, espérance, courage, rousse"""
